/** Scheduled payments of V2: records, requests and values. */
@NullMarked
package io.github.portonevertx.v2.paymentschedules;

import org.jspecify.annotations.NullMarked;
