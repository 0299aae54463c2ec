/** Functions on texts for people: suggestions of known names, and the masking of secrets. */
@NullMarked
package io.github.portonevertx.internal.text;

import org.jspecify.annotations.NullMarked;
