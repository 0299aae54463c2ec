/** Words for people: the nearest known name, and texts free of secrets. */
@NullMarked
package io.github.portonevertx.internal.text;

import org.jspecify.annotations.NullMarked;
