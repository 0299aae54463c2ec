package io.github.portonevertx.v2.cashreceipts;

import io.github.portonevertx.internal.json.Fields;
import io.github.portonevertx.v2.common.PageInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of cash receipts.
 *
 * @param items the entries; never null
 * @param page the page; null when absent
 */
public record CashReceiptPage(List<CashReceipt> items, @Nullable PageInfo page) {
  /**
   * Checks that the required fields are present, and copies each list without null elements; an
   * absent list is empty.
   */
  public CashReceiptPage {
    items = Fields.list(Fields.required(items, "items"));
  }
}
