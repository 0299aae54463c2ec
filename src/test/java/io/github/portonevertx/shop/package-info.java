/** A shop made of the public API alone, its buyers, and whoever means it ill. */
@NullMarked
package io.github.portonevertx.shop;

import org.jspecify.annotations.NullMarked;
