/** A shop made of the public API only, its buyers, and an attacker. */
@NullMarked
package io.github.portonevertx.shop;

import org.jspecify.annotations.NullMarked;
