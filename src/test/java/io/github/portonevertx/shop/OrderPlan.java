package io.github.portonevertx.shop;

import io.github.portonevertx.scenario.SeededRandom;
import io.github.portonevertx.v1.payments.Order;
import java.math.BigDecimal;

/**
 * What becomes of an order, as far as a seed can say.
 *
 * @param order what the shop wants for it
 * @param deed what the buyer does
 * @param registered whether the price is registered before
 * @param confirmed whether the shop is asked before the approval
 * @param comesBack whether the buyer's browser finds its way back
 * @param refund what is given back of a payment
 * @param refundAtOnce whether that is while the webhook of the payment is on its way
 * @param forgery what somebody else tries, if anybody does
 */
record OrderPlan(
    Order order,
    Deed deed,
    boolean registered,
    boolean confirmed,
    boolean comesBack,
    Refund refund,
    boolean refundAtOnce,
    Forgery forgery) {

  /** Few, so that somebody else's payment often has the right one. */
  private static final int PRICES = 4;

  /** What a buyer does. */
  enum Deed {
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

    Deed(int percent) {
      this.percent = percent;
    }
  }

  /** Who gives what back. */
  enum Refund {
    NONE(70),
    CONSOLE_ALL(5),
    CONSOLE_PART(5),
    CONSOLE_TWO_PARTS(5),
    SHOP_ALL(5),
    SHOP_PART(5),
    SHOP_PART_TOLD(5);

    private final int percent;

    Refund(int percent) {
      this.percent = percent;
    }
  }

  /** What is sent that PortOne did not send. */
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
        deed(random.below(100, number, "deed")),
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

  private static Deed deed(int drawn) {
    int left = drawn;
    for (Deed each : Deed.values()) {
      left -= each.percent;
      if (left < 0) {
        return each;
      }
    }
    throw new AssertionError("the percentages of deeds fall short");
  }

  private static Refund refund(int drawn) {
    int left = drawn;
    for (Refund each : Refund.values()) {
      left -= each.percent;
      if (left < 0) {
        return each;
      }
    }
    throw new AssertionError("the percentages of refunds fall short");
  }

  private static Forgery forgery(int drawn) {
    int left = drawn;
    for (Forgery each : Forgery.values()) {
      left -= each.percent;
      if (left < 0) {
        return each;
      }
    }
    throw new AssertionError("the percentages of forgeries fall short");
  }
}
