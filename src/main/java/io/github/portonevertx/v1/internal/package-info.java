/**
 * The description of PortOne V1 for the packages that do not depend on a version, and the assembly
 * of its client.
 */
@NullMarked
package io.github.portonevertx.v1.internal;

import org.jspecify.annotations.NullMarked;
