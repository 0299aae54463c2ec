package io.github.portonevertx.v2.reconciliation;

import io.github.portonevertx.internal.json.Fields;
import java.util.List;

/**
 * A report on value-added tax by date of transaction.
 *
 * @param items the entries; empty when absent
 * @param summary the sums; never null
 * @param pgSpecifiers the merchant's ids at the PGs; empty when absent
 */
public record TransactionVatReport(
    List<PaymentReconciliationVatReportItem> items,
    PaymentReconciliationVatReportSummary summary,
    List<ReconciliationPgSpecifier> pgSpecifiers) {
  /**
   * Checks that the required fields are present, and copies each list without null elements; an
   * absent list is empty.
   */
  public TransactionVatReport {
    items = Fields.list(items);
    Fields.required(summary, "summary");
    pgSpecifiers = Fields.list(pgSpecifiers);
  }
}
