/**
 * The options of a client as a table: each option is defined once, with its key, type, default and
 * check. Copies, JSON and texts for logs follow from the table.
 *
 * <p>The package knows no generation of PortOne's API. {@link
 * io.github.portonevertx.internal.options.SharedOptions} has the options that every generation
 * offers; a generation adds its own and hands {@link
 * io.github.portonevertx.internal.options.HttpSettings} and {@link
 * io.github.portonevertx.internal.options.PipelineSettings} on to the parts that need them.
 */
@NullMarked
package io.github.portonevertx.internal.options;

import org.jspecify.annotations.NullMarked;
