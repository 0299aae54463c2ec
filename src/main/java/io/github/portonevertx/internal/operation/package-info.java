/**
 * What PortOne can be asked: the {@linkplain io.github.portonevertx.internal.operation.Catalogue
 * catalogue}, one entry an operation, and the check of a call against its entry.
 */
@NullMarked
package io.github.portonevertx.internal.operation;

import org.jspecify.annotations.NullMarked;
