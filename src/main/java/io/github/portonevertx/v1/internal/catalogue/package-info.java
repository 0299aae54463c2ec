/**
 * The operations of PortOne V1, one table per area, combined in {@link
 * io.github.portonevertx.v1.internal.catalogue.V1Catalogue}.
 */
@NullMarked
package io.github.portonevertx.v1.internal.catalogue;

import org.jspecify.annotations.NullMarked;
