package io.github.portonevertx.v1.payments;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v1.payments.Verification.Result;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An order as the shop's own records have it, which payments are compared with.
 *
 * <pre>{@code
 * client.payments().verify(Order.of("order-1", new BigDecimal("15000")))
 * }</pre>
 *
 * @param merchantUid the shop's order number
 * @param amount the price, in the major unit of the currency
 * @param currency the code of the currency, such as {@code KRW}
 * @param impUid the payment in question, as a browser or a webhook named it; {@code null} for any
 *     payment of the order
 */
public record Order(
    String merchantUid, BigDecimal amount, String currency, @Nullable String impUid) {
  /** The code of the won, PortOne's default currency. */
  public static final String WON = "KRW";

  /**
   * Checks that number, amount and currency are present.
   *
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names what is null
   */
  public Order {
    Arguments.required(merchantUid, "merchant_uid");
    Arguments.required(amount, "amount");
    Arguments.required(currency, "currency");
  }

  /**
   * Returns an order in won.
   *
   * @param merchantUid the shop's order number
   * @param amount the price, in won
   * @return the order
   */
  public static Order of(String merchantUid, BigDecimal amount) {
    return new Order(merchantUid, amount, WON, null);
  }

  /**
   * Returns a copy of this order with the payment that is expected to have paid it.
   *
   * @param impUid PortOne's id of the payment
   * @return a copy
   */
  public Order paidBy(String impUid) {
    return new Order(merchantUid, amount, currency, Arguments.required(impUid, "imp_uid"));
  }

  /**
   * Compares one payment with this order, without a query. Only {@link
   * io.github.portonevertx.v1.Payments#verify} and {@link #check(OrderPayments)} detect another
   * payment of the order.
   *
   * <p>The order number is compared first, so that nothing about another order's payment is
   * disclosed. Amount and currency are compared if the payment holds or awaits money, so also after
   * a refund in part; amounts by value, so that 14.2 equals 14.20. The payment's amount is the one
   * before refunds.
   *
   * @param payment as PortOne answered it
   * @return the result
   */
  public Verification check(Payment payment) {
    Arguments.required(payment, "payment");
    return payment.merchantUid().equals(merchantUid)
            && (impUid == null || payment.impUid().equals(impUid))
        ? judge(payment)
        : new Verification(Result.ORDER_MISMATCH, List.of());
  }

  private Verification judge(Payment payment) {
    Result result =
        switch (payment.state()) {
          case PAID -> compared(payment, Result.VERIFIED);
          case AWAITING_DEPOSIT -> compared(payment, Result.AWAITING_DEPOSIT);
          case WINDOW_OPEN -> Result.NOT_PAID;
          case PARTIALLY_CANCELLED -> compared(payment, Result.PARTIALLY_CANCELLED);
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
   * Compares all payments of this order with it. Payments refunded in full do not affect a paid
   * one; two that hold money are {@link Result#PAID_TWICE}. If none holds money, the one with the
   * last state in the order of {@link PaymentState} decides, and the newest of several such.
   *
   * <p>With {@link #impUid()} that payment decides, unless it is paid and another one also holds
   * money.
   *
   * @param state as {@link io.github.portonevertx.v1.Payments#reconcile} returns it; that of
   *     another order is {@link Result#ORDER_MISMATCH}
   * @return the result
   */
  public Verification check(OrderPayments state) {
    List<Payment> payments = Arguments.required(state, "state").payments();
    if (!payments.isEmpty() && !state.merchantUid().equals(merchantUid)) {
      return new Verification(Result.ORDER_MISMATCH, List.of());
    }
    return impUid == null ? checkAll(payments) : checkNamed(impUid, payments);
  }

  private Verification checkNamed(String named, List<Payment> payments) {
    Payment payment =
        payments.stream().filter(p -> p.impUid().equals(named)).findFirst().orElse(null);
    if (payment == null) {
      return new Verification(Result.NOT_FOUND, List.of());
    }
    boolean othersHoldMoney =
        payments.stream().anyMatch(p -> holdsMoney(p) && !p.impUid().equals(named));
    return (payment.isPaid() || holdsMoney(payment)) && othersHoldMoney
        ? checkAll(payments)
        : check(payment);
  }

  private Verification checkAll(List<Payment> payments) {
    List<Payment> holding = payments.stream().filter(Order::holdsMoney).toList();
    if (holding.size() > 1) {
      return new Verification(Result.PAID_TWICE, holding);
    }
    return (holding.isEmpty() ? payments : holding)
        .stream()
            .reduce(BinaryOperator.maxBy(Comparator.comparing(Payment::state)))
            .map(this::judge)
            .orElse(new Verification(Result.NOT_FOUND, List.of()));
  }

  private static boolean holdsMoney(Payment payment) {
    return payment.refundable().signum() > 0;
  }
}
