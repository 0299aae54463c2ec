package io.github.portonevertx.payments;

import io.github.portonevertx.Call;
import io.github.portonevertx.payments.Verification.Result;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is to be paid, as the shop's own records have it: what a payment is held against.
 *
 * <pre>{@code
 * client.payments().verify(Order.of("order-1", new BigDecimal("15000")))
 * }</pre>
 *
 * @param merchantUid the shop's order number
 * @param amount what it costs, in the major unit of the currency
 * @param currency the code of the currency, such as {@code KRW}
 * @param impUid the payment in question, as a browser or a webhook named it; {@code null} for
 *     whichever paid the order
 */
public record Order(
    String merchantUid, BigDecimal amount, String currency, @Nullable String impUid) {
  /** The code of the won, PortOne's currency when none is named. */
  public static final String WON = "KRW";

  /**
   * An order in won.
   *
   * @param merchantUid the shop's order number
   * @param amount what it costs, in won
   * @return the order
   */
  public static Order of(String merchantUid, BigDecimal amount) {
    return new Order(merchantUid, amount, WON, null);
  }

  /**
   * The same order, said to be paid by one payment.
   *
   * @param impUid PortOne's id of the payment
   * @return a copy
   */
  public Order paidBy(String impUid) {
    return new Order(merchantUid, amount, currency, impUid);
  }

  /**
   * Holds one payment against this order, without asking anybody. Whether the order has another
   * payment, only {@link Payments#verify} or {@link #check(OrderState)} can tell.
   *
   * <p>Whose payment it is comes first, so that nothing about somebody else's gets out. Amount and
   * currency are compared where money is there or awaited; amounts by their value, so that 14.2 is
   * 14.20.
   *
   * @param payment as PortOne answered it
   * @return the result
   */
  public Verification check(Payment payment) {
    if (!payment.merchantUid().equals(merchantUid)
        || (impUid != null && !payment.impUid().equals(impUid))) {
      return new Verification(Result.ORDER_MISMATCH, List.of());
    }
    Result result =
        switch (payment.state()) {
          case PAID -> compared(payment, Result.VERIFIED);
          case AWAITING_DEPOSIT -> compared(payment, Result.AWAITING_DEPOSIT);
          case WINDOW_OPEN -> Result.NOT_PAID;
          case PARTIALLY_CANCELLED -> Result.PARTIALLY_CANCELLED;
          case CANCELLED -> Result.CANCELLED;
          case FAILED -> Result.FAILED;
          case UNKNOWN -> Result.UNKNOWN_STATUS;
        };
    return new Verification(result, List.of(payment));
  }

  private Result compared(Payment payment, Result good) {
    if (!payment.currency().equals(currency)) {
      return Result.CURRENCY_MISMATCH;
    }
    return payment.amount().compareTo(amount) == 0 ? good : Result.AMOUNT_MISMATCH;
  }

  /**
   * Holds all payments of this order against it. Payments refunded in full do not hinder a good
   * one; two that hold money are {@link Result#PAID_TWICE}. When none holds money the one that
   * tells the most decides, see {@link PaymentState}, and the newest of several such.
   *
   * @param state as {@link Payments#reconcile} gives it
   * @return the result
   */
  public Verification check(OrderState state) {
    List<Payment> holding =
        state.payments().stream().filter(payment -> payment.refundable().signum() > 0).toList();
    if (holding.size() > 1) {
      return new Verification(Result.PAID_TWICE, holding);
    }
    return (holding.isEmpty() ? state.payments() : holding)
        .stream()
            .reduce(BinaryOperator.maxBy(Comparator.comparing(Payment::state)))
            .map(this::check)
            .orElse(new Verification(Result.NOT_FOUND, List.of()));
  }

  Call call() {
    return Call.of("payments.verify")
        .with("merchant_uid", merchantUid)
        .with("amount", amount)
        .with("currency", currency)
        .withIfPresent("imp_uid", impUid);
  }
}
