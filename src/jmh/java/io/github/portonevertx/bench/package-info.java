/**
 * Benchmarks of the library compared with other libraries and a hand-written client, always in the
 * same run.
 *
 * <p>{@link io.github.portonevertx.bench.Benchmarks} runs the parts one after another and writes a
 * table and a chart. No result decides a test.
 */
@NullMarked
package io.github.portonevertx.bench;

import org.jspecify.annotations.NullMarked;
