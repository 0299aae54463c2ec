/** Orders at KakaoPay. */
@NullMarked
package io.github.portonevertx.v2.kakaopay;

import org.jspecify.annotations.NullMarked;
