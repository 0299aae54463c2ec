/** Types that several areas of V2 have. */
@NullMarked
package io.github.portonevertx.v2.common;

import org.jspecify.annotations.NullMarked;
