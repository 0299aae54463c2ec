package io.github.portonevertx.v2.internal.catalogue;

import static io.github.portonevertx.internal.api.Operation.read;
import static io.github.portonevertx.internal.api.Parameter.object;

import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** The operations of {@code reconciliation}. */
final class ReconciliationOperations {
  private static final Parameter DATE_RANGE = object("dateRange", ReconciliationInputs.DATE_RANGE);

  /** The operations, in the order of the documentation. */
  static final List<Operation> ALL =
      List.of(
          read(
                  "reconciliation.settlementVatReport",
                  HttpMethod.GET,
                  "/payment-reconciliations/settlements/vat-report",
                  "SettlementVatReport",
                  "value-added tax by date of settlement")
              .inKorean("정산일 기준 부가세 집계 조회")
              .body(
                  DATE_RANGE.needed(),
                  object(
                      "filter",
                      ReconciliationInputs.PAYMENT_RECONCILIATION_SETTLEMENT_SUMMARY_FILTER_INPUT))
              .bodyInQuery(),
          read(
                  "reconciliation.transactionVatReport",
                  HttpMethod.GET,
                  "/payment-reconciliations/transactions/vat-report",
                  "TransactionVatReport",
                  "value-added tax by date of transaction")
              .inKorean("거래일 기준 부가세 집계 조회")
              .body(
                  DATE_RANGE.needed(),
                  object(
                      "filter",
                      ReconciliationInputs.PAYMENT_RECONCILIATION_TRANSACTION_SUMMARY_FILTER_INPUT))
              .bodyInQuery());

  private ReconciliationOperations() {}
}
