/**
 * Measures the library beside its peers and a hand-written client, always both in one run.
 *
 * <p>{@link io.github.portonevertx.bench.Benchmarks} runs the parts one after another and writes a
 * table and a chart. Nothing here decides a test.
 */
@NullMarked
package io.github.portonevertx.bench;

import org.jspecify.annotations.NullMarked;
