/** Hostile requests to the receivers, beside the other targets of the profile {@code fuzz}. */
@NullMarked
package io.github.portonevertx.internal.webhook;

import org.jspecify.annotations.NullMarked;
