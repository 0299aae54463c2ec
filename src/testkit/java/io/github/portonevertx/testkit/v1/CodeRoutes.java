package io.github.portonevertx.testkit.v1;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operations of reference data: codes, sub-merchants, channels, and KakaoPay's discontinued
 * order history.
 */
final class CodeRoutes {

  /** The fields of the operations below, in the notation of {@link OperationFields}. */
  static final String FIELDS =
      """
      kakao.orders ? payment_request_date cid page:integer
      """;

  private static final String TIER = "AAA";

  List<Route> table() {
    return List.of(
        Route.get("codes.cards", "/cards", ask -> SimulatedResponse.ok(Codes.cards())),
        Route.get("codes.banks", "/banks", ask -> SimulatedResponse.ok(Codes.banks())),
        Route.get("codes.card", "/cards/{card_standard_code}", CodeRoutes::card),
        Route.get("codes.bank", "/banks/{bank_standard_code}", CodeRoutes::bank),
        Route.get("tiers.get", "/tiers/{tier_code}", CodeRoutes::tier),
        Route.get("users.pgSettings", "/users/pg", ask -> SimulatedResponse.ok(channels())),
        Route.get("kakao.orders", "/kakao/payment/orders", CodeRoutes::kakaoOrders)
            .needing("payment_request_date"));
  }

  private static SimulatedResponse card(SimulatedRequest ask) {
    String code = ask.path("card_standard_code");
    return named(code, Codes.card(code));
  }

  private static SimulatedResponse bank(SimulatedRequest ask) {
    String code = ask.path("bank_standard_code");
    return named(code, Codes.bank(code));
  }

  private static SimulatedResponse named(String code, @Nullable String name) {
    return name == null
        ? SimulatedResponse.notFound("존재하지 않는 코드입니다.")
        : SimulatedResponse.ok(new JsonObject().put("code", code).put("name", name));
  }

  /** Returns the sub-merchant; there is only one. */
  private static SimulatedResponse tier(SimulatedRequest ask) {
    return ask.path("tier_code").equals(TIER)
        ? SimulatedResponse.ok(new JsonObject().put("tier_code", TIER).put("tier_name", "예시 하위상점"))
        : SimulatedResponse.notFound("존재하지 않는 티어입니다.");
  }

  private static JsonArray channels() {
    return new JsonArray()
        .add(channel("html5_inicis", "payment", false))
        .add(channel("danal", "certification", true));
  }

  private static JsonObject channel(String provider, String type, boolean sandbox) {
    return new JsonObject()
        .put("channel_key", "channel-key-" + provider)
        .put("channel_name", "예시 채널 " + provider)
        .put("pg_id", "simulated-shop")
        .put("pg_provider", provider)
        .put("sandbox", sandbox)
        .put("type", type);
  }

  /** Returns the outer structure of KakaoPay's answer, which PortOne passed on. */
  private static SimulatedResponse kakaoOrders(SimulatedRequest ask) {
    return SimulatedResponse.ok(
        new JsonObject()
            .put("orders", new JsonArray())
            .put("page", ask.number("page", 1))
            .put("payment_request_date", ask.query("payment_request_date")));
  }
}
