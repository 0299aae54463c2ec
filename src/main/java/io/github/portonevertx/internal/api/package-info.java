/**
 * What distinguishes one generation of PortOne's API from another, and a call on its way to one.
 *
 * <p>An {@link io.github.portonevertx.internal.api.Api} is a value: a catalogue of operations, a
 * JSON codec and the settings that a call may carry. Everything above (pipeline, HTTP, event bus)
 * is written against it and knows no generation.
 */
@NullMarked
package io.github.portonevertx.internal.api;

import org.jspecify.annotations.NullMarked;
