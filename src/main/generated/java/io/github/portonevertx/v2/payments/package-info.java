/** Payments and refunds of V2: records, requests and values. */
@NullMarked
package io.github.portonevertx.v2.payments;

import org.jspecify.annotations.NullMarked;
