/** Orders held against payments: the own action made of PortOne's queries. */
@NullMarked
package io.github.portonevertx.internal.verification;

import org.jspecify.annotations.NullMarked;
