/** The JSON of PortOne V1: the codec, and how V1 writes times and absent values. */
@NullMarked
package io.github.portonevertx.v1.internal.json;

import org.jspecify.annotations.NullMarked;
