/** The action {@code payments.verify}, composed of PortOne's queries. */
@NullMarked
package io.github.portonevertx.v1.internal.verification;

import org.jspecify.annotations.NullMarked;
