package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The reports of reconciliation, made from the payments in won of the ledger. */
final class ReportRoutes {

  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
  private static final Map<String, String> METHODS =
      Map.of(
          "CARD", "CARD",
          "VIRTUAL_ACCOUNT", "VIRTUAL_ACCOUNT",
          "TRANSFER", "TRANSFER",
          "MOBILE", "MOBILE");

  private record Sum(long supply, long vat, long taxFree, long total) {

    static Sum of(JsonObject amount) {
      long cancelled = amount.getLong("cancelled");
      long total = amount.getLong("total") - cancelled;
      long taxFree = amount.getLong("taxFree") - amount.getLong("cancelledTaxFree");
      long vat = (total - taxFree) / 11;
      return new Sum(total - taxFree - vat, vat, taxFree, total);
    }

    Sum plus(Sum other) {
      return new Sum(
          supply + other.supply, vat + other.vat, taxFree + other.taxFree, total + other.total);
    }
  }

  private final Ledger ledger;

  ReportRoutes(Ledger ledger) {
    this.ledger = ledger;
  }

  void register(Handlers handlers) {
    handlers
        .add("reconciliation.settlementVatReport", this::report)
        .add("reconciliation.transactionVatReport", this::report);
  }

  /** Sums up payments by the day in Korea on which they were paid; the end is included. */
  private JsonObject report(Call call) {
    JsonObject range = call.object("dateRange");
    LocalDate from = LocalDate.parse(range.getString("from"));
    LocalDate until = LocalDate.parse(range.getString("until"));
    if (from.isAfter(until)) {
      throw Refusal.invalid("dateRange.from must not be after dateRange.until");
    }
    List<String> stores = Call.texts(call.object("filter"), "storeIds");
    Map<String, Sum> sums = new TreeMap<>();
    for (JsonObject payment : ledger.all()) {
      String paidAt = payment.getString("paidAt");
      if (paidAt != null
          && "KRW".equals(payment.getString("currency"))
          && (stores.isEmpty() || stores.contains(payment.getString("storeId")))
          && isWithin(Instant.parse(paidAt).atZone(KOREA).toLocalDate(), from, until)) {
        String method = PaymentFilter.method(payment);
        sums.merge(
            method == null ? "ETC" : METHODS.getOrDefault(method, "ETC"),
            Sum.of(payment.getJsonObject("amount")),
            Sum::plus);
      }
    }
    JsonArray items = new JsonArray();
    sums.forEach(
        (method, sum) ->
            items.add(
                new JsonObject()
                    .put("paymentMethod", method)
                    .put("supplyAmount", sum.supply())
                    .put("vatAmount", sum.vat())
                    .put("taxFreeAmount", sum.taxFree())
                    .put("totalAmount", sum.total())));
    Sum all = sums.values().stream().reduce(new Sum(0, 0, 0, 0), Sum::plus);
    return new JsonObject()
        .put("items", items)
        .put(
            "summary",
            new JsonObject()
                .put("totalSupplyAmount", all.supply())
                .put("totalVatAmount", all.vat())
                .put("totalTaxFreeAmount", all.taxFree())
                .put("totalAmount", all.total()))
        .put("pgSpecifiers", new JsonArray());
  }

  private static boolean isWithin(LocalDate day, LocalDate from, LocalDate until) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
