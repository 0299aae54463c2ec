/**
 * Functions on texts: suggestions of known names and the masking of secrets, for people, and keyed
 * hashes.
 */
@NullMarked
package io.github.portonevertx.internal.text;

import org.jspecify.annotations.NullMarked;
