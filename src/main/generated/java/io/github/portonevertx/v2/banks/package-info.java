/**
 * Banks of V2 and their names.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.v2.banks;

import org.jspecify.annotations.NullMarked;
