/** Promotions of V2: records, requests and values. */
@NullMarked
package io.github.portonevertx.v2.promotions;

import org.jspecify.annotations.NullMarked;
