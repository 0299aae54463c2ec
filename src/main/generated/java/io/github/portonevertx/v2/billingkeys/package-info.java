/** Billing keys of V2: records, requests and values. */
@NullMarked
package io.github.portonevertx.v2.billingkeys;

import org.jspecify.annotations.NullMarked;
