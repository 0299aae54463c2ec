/**
 * The options of a client as a table: each option is defined once, with its key, type, default and
 * check. Copies, JSON and log texts are derived from the table.
 *
 * <p>The package does not depend on a version of PortOne's API. {@link
 * io.github.portonevertx.internal.options.SharedOptions} has the options that all versions have in
 * common. Each version adds its own options, and passes {@link
 * io.github.portonevertx.internal.options.HttpSettings} and {@link
 * io.github.portonevertx.internal.options.PipelineSettings} to the components that need them.
 */
@NullMarked
package io.github.portonevertx.internal.options;

import org.jspecify.annotations.NullMarked;
