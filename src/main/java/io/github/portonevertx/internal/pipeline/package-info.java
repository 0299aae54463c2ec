/**
 * The stages between a client and its end, one class each, in the order of {@link
 * io.github.portonevertx.internal.pipeline.HttpPipeline}. The list is generated from it:
 *
 * <ol>
 * </ol>
 *
 * <p>A client that asks a verticle over the event bus has the first two stages and those of {@code
 * internal.bus}.
 */
@NullMarked
package io.github.portonevertx.internal.pipeline;

import org.jspecify.annotations.NullMarked;
