/**
 * Reports on value-added tax of V2: records, requests and values.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.v2.reconciliation;

import org.jspecify.annotations.NullMarked;
