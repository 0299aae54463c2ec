/** The metadata for native images in {@code META-INF/native-image}. */
@NullMarked
package io.github.portonevertx.nativeimage;

import org.jspecify.annotations.NullMarked;
