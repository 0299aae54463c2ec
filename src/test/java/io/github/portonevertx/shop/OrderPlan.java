package io.github.portonevertx.shop;

import io.github.portonevertx.scenario.SeededRandom;
import io.github.portonevertx.v1.payments.Order;
import java.math.BigDecimal;

/**
 * The planned course of an order, as far as the seed determines it.
 *
 * @param order the order number, amount and currency that the shop expects
 * @param action the action of the buyer
 * @param registered whether the price is registered before the payment
 * @param confirmed whether the shop receives a confirm request
 * @param returnsToShop whether the buyer's browser returns to the shop
 * @param refund the refund of the payment
 * @param refundAtOnce whether the refund is made while the webhook of the payment is in flight
 * @param forgery the forgery that is attempted, if any
 */
record OrderPlan(
    Order order,
    BuyerAction action,
    boolean registered,
    boolean confirmed,
    boolean returnsToShop,
    Refund refund,
    boolean refundAtOnce,
    Forgery forgery) {

  /** Few prices, so that a payment of another order often has the right one. */
  private static final int PRICES = 4;

  /** The action of a buyer. */
  enum BuyerAction {
    PAY(44),
    DECLINE(8),
    CLOSE(6),
    DECLINE_THEN_PAY(8),
    ACCOUNT_AND_DEPOSIT(10),
    ACCOUNT_ALONE(5),
    TWO_WINDOWS(8),
    OTHER_AMOUNT(6),
    OTHER_CURRENCY(3),
    NOTHING(2);

    private final int percent;

    BuyerAction(int percent) {
      this.percent = percent;
    }
  }

  /** The refund and its initiator. */
  enum Refund {
    NONE(70),
    CONSOLE_ALL(5),
    CONSOLE_PART(5),
    CONSOLE_TWO_PARTS(5),
    SHOP_ALL(5),
    SHOP_PART(5),
    SHOP_PART_WITH_WEBHOOK(5);

    private final int percent;

    Refund(int percent) {
      this.percent = percent;
    }
  }

  /** The requests that did not come from PortOne. */
  enum Forgery {
    NONE(70),
    UNKNOWN_PAYMENT(5),
    PAYMENT_OF_ANOTHER_ORDER(5),
    OWN_PAYMENT_POSING_AS_PAID(10),
    NO_WEBHOOK_AT_ALL(5),
    BROWSER_WITH_ANOTHERS_PAYMENT(5);

    private final int percent;

    Forgery(int percent) {
      this.percent = percent;
    }
  }

  static OrderPlan of(SeededRandom random, int index) {
    String number = "shop-" + Long.toHexString(random.seed()) + "-" + index;
    boolean dollars = random.chance(10, number, "currency");
    BigDecimal price =
        dollars
            ? BigDecimal.valueOf(1_420L + random.below(PRICES, number, "price"), 2)
            : BigDecimal.valueOf(15_000L + random.below(PRICES, number, "price"));
    return new OrderPlan(
        new Order(number, price, dollars ? "USD" : Order.WON, null),
        action(random.below(100, number, "deed")),
        random.chance(30, number, "registered"),
        random.chance(40, number, "confirmed"),
        random.chance(75, number, "comes back"),
        refund(random.below(100, number, "refund")),
        random.chance(50, number, "refund at once"),
        forgery(random.below(100, number, "forgery")));
  }

  String number() {
    return order.merchantUid();
  }

  private static BuyerAction action(int drawn) {
    int left = drawn;
    for (BuyerAction each : BuyerAction.values()) {
      left -= each.percent;
      if (left < 0) {
        return each;
      }
    }
    throw new AssertionError("the percentages of actions add up to less than 100");
  }

  private static Refund refund(int drawn) {
    int left = drawn;
    for (Refund each : Refund.values()) {
      left -= each.percent;
      if (left < 0) {
        return each;
      }
    }
    throw new AssertionError("the percentages of refunds add up to less than 100");
  }

  private static Forgery forgery(int drawn) {
    int left = drawn;
    for (Forgery each : Forgery.values()) {
      left -= each.percent;
      if (left < 0) {
        return each;
      }
    }
    throw new AssertionError("the percentages of forgeries add up to less than 100");
  }
}
