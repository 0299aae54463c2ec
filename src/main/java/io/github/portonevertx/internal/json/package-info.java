/**
 * The conversion between PortOne's JSON and Java types.
 *
 * <p>Only this package knows the JSON form of amounts and absent lists, so the records of the
 * public packages have no JSON annotations for them.
 */
@NullMarked
package io.github.portonevertx.internal.json;

import org.jspecify.annotations.NullMarked;
