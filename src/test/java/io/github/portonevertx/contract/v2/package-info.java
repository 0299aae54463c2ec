/** The contract of V2 in every access mode. */
@NullMarked
package io.github.portonevertx.contract.v2;

import org.jspecify.annotations.NullMarked;
