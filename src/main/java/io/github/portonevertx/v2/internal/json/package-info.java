/** The JSON of V2. */
@NullMarked
package io.github.portonevertx.v2.internal.json;

import org.jspecify.annotations.NullMarked;
