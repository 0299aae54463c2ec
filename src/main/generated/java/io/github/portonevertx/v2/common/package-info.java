/**
 * Types that several areas of V2 have.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.v2.common;

import org.jspecify.annotations.NullMarked;
