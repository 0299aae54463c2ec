/**
 * The types that several packages of V2 share: customers, cards, currencies, channels and pages.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.v2.common;

import org.jspecify.annotations.NullMarked;
