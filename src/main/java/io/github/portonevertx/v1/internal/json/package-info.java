/** The JSON of PortOne V1: the codec, and the conversion of times and absent values. */
@NullMarked
package io.github.portonevertx.v1.internal.json;

import org.jspecify.annotations.NullMarked;
