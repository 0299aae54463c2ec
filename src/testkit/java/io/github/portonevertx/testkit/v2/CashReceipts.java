package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.JsonStore;
import io.github.portonevertx.testkit.ManualClock;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The cash receipts that requests issue, and their operations. */
final class CashReceipts {

  private static final Map<String, String> TIMES =
      Map.of(
          "ISSUED_AT", "issuedAt",
          "CANCELLED_AT", "cancelledAt",
          "STATUS_UPDATED_AT", "statusUpdatedAt");

  private final ManualClock clock;
  private final Shapes shapes;
  private final Channels channels;
  private final Effects effects;
  private final Ids ids;
  private final JsonStore receipts = JsonStore.asGiven();

  CashReceipts(ManualClock clock, Shapes shapes, Channels channels, Effects effects, Ids ids) {
    this.clock = clock;
    this.shapes = shapes;
    this.channels = channels;
    this.effects = effects;
    this.ids = ids;
  }

  void register(Handlers handlers) {
    handlers
        .add("cashReceipts.issue", this::issue)
        .add("cashReceipts.get", call -> view(existing(call)))
        .add("cashReceipts.cancel", this::cancel)
        .add("cashReceipts.list", this::list);
  }

  private JsonObject issue(Call call) {
    Channel channel = channels.get(call.input().getString("channelKey"));
    String paymentId = call.input().getString("paymentId");
    JsonObject before = receipts.peek(paymentId);
    if (before != null && before.getString("status").equals("ISSUED")) {
      throw new Refusal("CASH_RECEIPT_ALREADY_ISSUED", "이미 현금영수증이 발급되었습니다.");
    }
    JsonObject amount = PaymentForm.amount(call.input());
    effects.count(Effect.OTHER, paymentId, call);
    if (channel.has(Channel.Trait.DECLINES)) {
      throw Refusal.byPg("SIM_RECEIPT", "현금영수증 발급이 거절되었습니다.");
    }
    String now = call.now().toString();
    String id = ids.next("receipt-");
    receipts.put(
        paymentId,
        new JsonObject()
            .put("status", "ISSUED")
            .put("merchantId", "merchant-simulated")
            .put("storeId", call.storeId())
            .put("paymentId", paymentId)
            .put("channel", channel.json())
            .put("amount", amount.getLong("total"))
            .put("taxFreeAmount", amount.getLong("taxFree"))
            .put("vatAmount", amount.getLong("vat"))
            .put("currency", call.input().getString("currency"))
            .put("orderName", call.input().getString("orderName"))
            .put("isManual", true)
            .put("type", call.input().getString("type"))
            .put("pgReceiptId", "pg-" + id)
            .put("issueNumber", "000000001")
            .put("url", "https://receipt.invalid/" + id)
            .put("issuedAt", now)
            .put("statusUpdatedAt", now));
    return new JsonObject()
        .put(
            "cashReceipt",
            new JsonObject()
                .put("issueNumber", "000000001")
                .put("url", "https://receipt.invalid/" + id)
                .put("pgReceiptId", "pg-" + id));
  }

  private JsonObject cancel(Call call) {
    JsonObject receipt = existing(call);
    if (!receipt.getString("status").equals("ISSUED")) {
      throw new Refusal("CASH_RECEIPT_NOT_ISSUED", "현금영수증이 발급되지 않았습니다.");
    }
    effects.count(Effect.OTHER, call.path("paymentId"), call);
    String now = clock.now().toString();
    receipts.change(
        call.path("paymentId"),
        issued ->
            issued.put("status", "CANCELLED").put("cancelledAt", now).put("statusUpdatedAt", now));
    return new JsonObject()
        .put("cancelledAmount", receipt.getLong("amount"))
        .put("cancelledAt", now);
  }

  private JsonObject list(Call call) {
    JsonObject filter = call.object("filter");
    Pages.Window window = Pages.Window.of(filter, call.now());
    String timed = TIMES.get(filter.getString("timeRangeField", "STATUS_UPDATED_AT"));
    List<JsonObject> found =
        new ArrayList<>(
            receipts.all().stream()
                .filter(receipt -> window.contains(receipt.getString(timed)))
                .filter(receipt -> matches(filter, receipt))
                .toList());
    JsonObject sort = call.object("sort");
    String by = TIMES.get(sort.getString("by", "STATUS_UPDATED_AT"));
    Lists.sort(found, Comparator.comparing(receipt -> receipt.getString(by, "")), sort);
    return Pages.page(call.input(), found, Pages.UNLIMITED, this::view);
  }

  private static boolean matches(JsonObject filter, JsonObject receipt) {
    JsonObject channel = receipt.getJsonObject("channel");
    // The word of the filter for ISSUE_FAILED is FAILED; the simulator has no such receipt.
    return Lists.equal(filter, "storeId", receipt.getString("storeId"))
        && Lists.equal(filter, "paymentId", receipt.getString("paymentId"))
        && Lists.equal(filter, "orderName", receipt.getString("orderName"))
        && Lists.equal(filter, "pgReceiptId", receipt.getString("pgReceiptId"))
        && Lists.equal(filter, "pgMerchantId", channel.getString("pgMerchantId"))
        && Lists.equal(filter, "version", "V2")
        && Lists.oneOf(filter, "statuses", receipt.getString("status"))
        && Lists.oneOf(filter, "types", receipt.getString("type"))
        && Lists.oneOf(filter, "pgProviders", channel.getString("pgProvider"))
        && filter.getBoolean("isManual", true)
        && filter.getBoolean("isTest", channel.getString("type").equals("TEST"))
            == channel.getString("type").equals("TEST");
  }

  private JsonObject existing(Call call) {
    JsonObject receipt = receipts.peek(call.path("paymentId"));
    if (receipt == null || !receipt.getString("storeId").equals(call.storeId())) {
      throw new Refusal("CASH_RECEIPT_NOT_FOUND", "현금영수증을 찾을 수 없습니다.");
    }
    return receipt;
  }

  private JsonObject view(JsonObject receipt) {
    return shapes.view("CashReceipt", receipt);
  }
}
