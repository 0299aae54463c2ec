/**
 * The delivery of escrow payments of V2.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.v2.escrow;

import org.jspecify.annotations.NullMarked;
