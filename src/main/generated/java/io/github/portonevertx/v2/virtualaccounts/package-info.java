/**
 * Virtual accounts of V2: the result of closing one.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.v2.virtualaccounts;

import org.jspecify.annotations.NullMarked;
