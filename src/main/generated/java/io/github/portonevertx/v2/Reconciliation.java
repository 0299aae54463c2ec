package io.github.portonevertx.v2;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v2.reconciliation.SettlementVatReport;
import io.github.portonevertx.v2.reconciliation.SettlementVatReportRequest;
import io.github.portonevertx.v2.reconciliation.TransactionVatReport;
import io.github.portonevertx.v2.reconciliation.TransactionVatReportRequest;
import io.vertx.core.Future;

/**
 * The operations for reports on value-added tax, one method per action of the event bus; {@link
 * PortOneV2Client#reconciliation()} returns this group.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, {@code CONFLICT} when
 * its state does not allow the call, {@code REJECTED} when PortOne or the payment company refuses
 * it, and a transient kind when PortOne is not available. {@link PortOneException#errorType()} is
 * PortOne's own error type.
 */
public final class Reconciliation {
  private final Transport transport;

  Reconciliation(Transport transport) {
    this.transport = transport;
  }

  /**
   * Returns value-added tax by date of settlement, {@code GET
   * /payment-reconciliations/settlements/vat-report}.
   *
   * <p>PortOne may change this operation without notice.
   *
   * @param request what to send
   * @return a report on value-added tax by date of settlement
   */
  public Future<SettlementVatReport> settlementVatReport(SettlementVatReportRequest request) {
    return Arguments.sent(
        transport,
        "reconciliation.settlementVatReport",
        request,
        reply -> reply.as(SettlementVatReport.class));
  }

  /**
   * Returns value-added tax by date of transaction, {@code GET
   * /payment-reconciliations/transactions/vat-report}.
   *
   * <p>PortOne may change this operation without notice.
   *
   * @param request what to send
   * @return a report on value-added tax by date of transaction
   */
  public Future<TransactionVatReport> transactionVatReport(TransactionVatReportRequest request) {
    return Arguments.sent(
        transport,
        "reconciliation.transactionVatReport",
        request,
        reply -> reply.as(TransactionVatReport.class));
  }
}
