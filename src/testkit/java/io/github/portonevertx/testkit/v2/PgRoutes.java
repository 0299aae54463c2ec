package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** The operations of single payment gateways, and those that read settings. */
final class PgRoutes {

  /** The key of the only checkout profile. */
  private static final String PROFILE = "profile-simulated";

  private static final Map<String, String> BANKS =
      Map.of(
          "KOOKMIN", "국민은행",
          "SHINHAN", "신한은행",
          "WOORI", "우리은행",
          "HANA", "하나은행",
          "NONGHYUP", "농협은행",
          "IBK", "기업은행",
          "K_BANK", "케이뱅크",
          "KAKAO", "카카오뱅크");

  private final Ledger ledger;
  private final Channels channels;
  private final Effects effects;

  PgRoutes(Ledger ledger, Channels channels, Effects effects) {
    this.ledger = ledger;
    this.channels = channels;
    this.effects = effects;
  }

  void register(Handlers handlers) {
    handlers
        .add("banks.list", call -> banks())
        .add("checkoutProfiles.evaluate", this::evaluate)
        .add("cardPromotions.list", this::cardPromotions)
        .add("kakaopay.order", this::kakaopayOrder)
        .add("paymentwall.registerDelivery", this::registerDelivery);
  }

  private static JsonObject banks() {
    JsonArray items = new JsonArray();
    BANKS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            bank ->
                items.add(
                    new JsonObject()
                        .put("bank", bank.getKey())
                        .put("name", new JsonObject().put("ko", bank.getValue()))));
    return new JsonObject().put("items", items);
  }

  private JsonObject evaluate(Call call) {
    if (!PROFILE.equals(call.query().getString("profileKey"))) {
      throw new Refusal("PROFILE_SETTINGS_NOT_FOUND", "프로필 설정을 찾을 수 없습니다.");
    }
    List<String> words =
        call.query().getString("country").equals("KR")
            ? List.of("CARD_KR", "KAKAO_PAY")
            : List.of("CARD_INTERNATIONAL", "PAY_PAL");
    JsonArray methods = new JsonArray();
    words.forEach(
        word ->
            methods.add(
                new JsonObject().put("paymentMethod", word).put("channelKey", Channel.CARD.key())));
    return new JsonObject().put("methods", methods);
  }

  private JsonObject cardPromotions(Call call) {
    Channel channel = channels.get(call.query().getString("channelKey"));
    if (!channel.pgProvider().equals("KCP_V2")) {
      throw Refusal.byPg("SIM_PROMOTION", "카드 프로모션을 지원하지 않는 결제대행사입니다.");
    }
    JsonArray promotions = new JsonArray();
    for (String company : List.of("KAKAO_BANK", "SHINHYUP")) {
      if (call.query().getString("cardCompany", company).equals(company)
          && call.query().getLong("amount") >= 10_000) {
        promotions.add(
            new JsonObject()
                .put("promotionId", "kcp-" + company)
                .put("cardCompany", company)
                .put("discountAmount", 1000)
                .put("minimumPaymentAmount", 10_000));
      }
    }
    return new JsonObject().put("promotions", promotions);
  }

  private JsonObject kakaopayOrder(Call call) {
    if (channels.find(call.query().getString("channelKey")) == null) {
      throw Refusal.invalid("channelKey is unknown");
    }
    String pgTxId = call.query().getString("pgTxId");
    boolean known =
        ledger.all().stream().anyMatch(payment -> pgTxId.equals(payment.getString("pgTxId")));
    JsonObject body =
        known
            ? new JsonObject().put("tid", pgTxId).put("status", "SUCCESS_PAYMENT")
            : new JsonObject().put("error_code", -721).put("error_message", "존재하지 않는 주문입니다.");
    return new JsonObject().put("statusCode", known ? 200 : 400).put("body", body.encode());
  }

  private JsonObject registerDelivery(Call call) {
    String transactionId = call.input().getString("transactionId");
    if (ledger.attempt(transactionId) == null) {
      throw new Refusal("PAYMENT_NOT_FOUND", "결제 건을 찾을 수 없습니다.");
    }
    effects.count(Effect.OTHER, transactionId, call);
    return new JsonObject();
  }
}
