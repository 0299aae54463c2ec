/** Checks of callers' arguments, before anything is sent. */
@NullMarked
package io.github.portonevertx.internal.arguments;

import org.jspecify.annotations.NullMarked;
