/**
 * Promotions of PortOne and of PGs in V2: records, requests and values.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.v2.promotions;

import org.jspecify.annotations.NullMarked;
