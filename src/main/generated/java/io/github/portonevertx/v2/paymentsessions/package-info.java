/** Checkout sessions of V2: records, requests and values. */
@NullMarked
package io.github.portonevertx.v2.paymentsessions;

import org.jspecify.annotations.NullMarked;
