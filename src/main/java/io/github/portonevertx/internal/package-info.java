/**
 * The implementation, shared by all versions of PortOne's API; none of its packages is public API.
 */
@NullMarked
package io.github.portonevertx.internal;

import org.jspecify.annotations.NullMarked;
