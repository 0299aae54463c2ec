package io.github.portonevertx.shop;

import io.github.portonevertx.scenario.SeededRandom;
import io.github.portonevertx.v1.webhook.ConfirmQuestion;
import io.github.portonevertx.v1.webhook.Decision;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** The random decisions of the shop about the payments that it is asked to confirm. */
final class ConfirmDecisions {
  /** The response of the shop to a confirm request. */
  enum ConfirmResponse {
    APPROVES,
    REFUSES,
    FAILS,
    THROWS,
    IS_SILENT
  }

  /** The responses, by the id of the payment. */
  final Map<String, ConfirmResponse> responses = new HashMap<>();

  private final SeededRandom random;
  private final Map<String, ShopOrder> orders;

  /**
   * Creates the decisions of a shop.
   *
   * @param orders the orders of the shop, by their numbers; read at each decision
   */
  ConfirmDecisions(SeededRandom random, Map<String, ShopOrder> orders) {
    this.random = random;
    this.orders = orders;
  }

  Future<Decision> confirm(ConfirmQuestion asked) {
    ConfirmResponse response = response(asked);
    responses.put(asked.impUid(), response);
    return switch (response) {
      case APPROVES -> Future.succeededFuture(Decision.approve());
      case REFUSES -> Future.succeededFuture(Decision.refuse("품절되었습니다."));
      case FAILS -> Future.failedFuture("the stock is unknown");
      case IS_SILENT -> Promise.<Decision>promise().future();
      case THROWS -> throw new IllegalStateException("the stock is unknown");
    };
  }

  private ConfirmResponse response(ConfirmQuestion asked) {
    ShopOrder order = orders.get(asked.merchantUid());
    BigDecimal amount = asked.amount();
    if (order == null || amount == null || order.order.amount().compareTo(amount) != 0) {
      return ConfirmResponse.REFUSES;
    }
    int drawn = random.below(100, asked.merchantUid(), "stock");
    if (drawn < 12) {
      return ConfirmResponse.REFUSES;
    }
    if (drawn < 16) {
      return ConfirmResponse.FAILS;
    }
    if (drawn < 20) {
      return ConfirmResponse.THROWS;
    }
    return drawn < 21 ? ConfirmResponse.IS_SILENT : ConfirmResponse.APPROVES;
  }
}
