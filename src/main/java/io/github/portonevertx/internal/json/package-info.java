/**
 * PortOne's JSON, in and out of Java types, in one place.
 *
 * <p>The records of the public packages stay plain: how a time, an amount or an absent list looks
 * on the wire is known here and nowhere else.
 */
@NullMarked
package io.github.portonevertx.internal.json;

import org.jspecify.annotations.NullMarked;
