/** Tests of traces with OpenTelemetry. */
@NullMarked
package io.github.portonevertx.observability;

import org.jspecify.annotations.NullMarked;
