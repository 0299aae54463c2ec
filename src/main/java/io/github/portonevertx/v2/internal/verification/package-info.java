/** The actions {@code payments.verify} and {@code payments.reconcile}, composed of a query. */
@NullMarked
package io.github.portonevertx.v2.internal.verification;

import org.jspecify.annotations.NullMarked;
