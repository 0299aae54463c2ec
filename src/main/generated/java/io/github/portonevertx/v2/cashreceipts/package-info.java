/** Cash receipts of V2: records, requests and values. */
@NullMarked
package io.github.portonevertx.v2.cashreceipts;

import org.jspecify.annotations.NullMarked;
