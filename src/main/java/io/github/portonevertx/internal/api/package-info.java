/**
 * The description of one version of PortOne's API, and the types of a call within the pipeline.
 *
 * <p>An {@link io.github.portonevertx.internal.api.Api} is a value: a catalogue of operations, a
 * JSON codec and the settings that a call may carry. The packages that use it (pipeline, HTTP,
 * event bus) do not depend on a version.
 */
@NullMarked
package io.github.portonevertx.internal.api;

import org.jspecify.annotations.NullMarked;
