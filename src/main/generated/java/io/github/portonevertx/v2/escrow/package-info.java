/**
 * Deliveries of escrow payments of V2: records, requests and values.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.v2.escrow;

import org.jspecify.annotations.NullMarked;
