package io.github.portonevertx.v2.internal.catalogue;

import static io.github.portonevertx.internal.api.Parameter.date;
import static io.github.portonevertx.internal.api.Parameter.objects;
import static io.github.portonevertx.internal.api.Parameter.text;
import static io.github.portonevertx.internal.api.Parameter.texts;

import io.github.portonevertx.internal.api.Parameter;

/** The fields of objects that the parameters of {@code reconciliation} contain. */
final class ReconciliationInputs {
  static final Parameter[] DATE_RANGE = {date("from").needed(), date("until").needed()};
  static final Parameter[] RECONCILIATION_PG_SPECIFIER_INPUT = {
    text("pgMerchantId").needed(), text("pgProvider").needed()
  };
  static final Parameter[] PAYMENT_RECONCILIATION_SETTLEMENT_SUMMARY_FILTER_INPUT = {
    objects("pgSpecifiers", RECONCILIATION_PG_SPECIFIER_INPUT), texts("storeIds")
  };
  static final Parameter[] PAYMENT_RECONCILIATION_TRANSACTION_SUMMARY_FILTER_INPUT = {
    texts("reconciliationStatuses")
        .oneOf("MATCHED", "NOT_MATCHED", "INCOMPARABLE", "NOT_COLLECTED"),
    objects("pgSpecifiers", RECONCILIATION_PG_SPECIFIER_INPUT),
    texts("storeIds")
  };

  private ReconciliationInputs() {}
}
