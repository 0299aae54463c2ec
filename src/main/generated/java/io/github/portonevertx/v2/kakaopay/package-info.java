/**
 * Orders at KakaoPay, queried through V2: the answer of KakaoPay.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.v2.kakaopay;

import org.jspecify.annotations.NullMarked;
