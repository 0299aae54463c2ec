/**
 * The generator of the typed V2 API: reads the facts in {@code src/codegen/facts}, writes Java and
 * tables.
 */
@NullMarked
package io.github.portonevertx.codegen;

import org.jspecify.annotations.NullMarked;
