package io.github.portonevertx.v2.payments;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.common.SelectedChannel;
import io.github.portonevertx.v2.common.SelectedChannelType;
import io.github.portonevertx.v2.payments.Verification.Result;
import org.jspecify.annotations.Nullable;

/**
 * An order as the shop's own records have it, which a payment is compared with.
 *
 * <pre>{@code
 * client.payments().verify(Order.of("order-1", 15_000));
 * client.payments().verify(Order.of("order-2", 1_420, Currency.USD));
 * }</pre>
 *
 * @param paymentId the id of the payment, chosen by the shop
 * @param amount the price before discounts, in the minor unit of the currency
 * @param currency the currency
 * @param storeId PortOne's id of the store that the payment must belong to; {@code null} for the
 *     store of the call or the client, or any if there is none
 * @param allowTestChannel whether a payment of a test channel pays for this order, although it
 *     moves no money
 */
public record Order(
    String paymentId,
    long amount,
    Currency currency,
    @Nullable String storeId,
    boolean allowTestChannel) {

  /**
   * Checks that id and currency are present.
   *
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names what is null
   */
  public Order {
    Arguments.required(paymentId, "paymentId");
    Arguments.required(currency, "currency");
  }

  /**
   * Returns an order in won, of the store of the client, to be paid with money.
   *
   * @param paymentId the id of the payment
   * @param amount the price, in won
   * @return the order
   */
  public static Order of(String paymentId, long amount) {
    return of(paymentId, amount, Currency.KRW);
  }

  /**
   * Returns an order of the store of the client, to be paid with money.
   *
   * @param paymentId the id of the payment
   * @param amount the price, in the minor unit of the currency
   * @param currency the currency
   * @return the order
   */
  public static Order of(String paymentId, long amount, Currency currency) {
    return new Order(paymentId, amount, currency, null, false);
  }

  /**
   * Returns a copy of this order with the store that its payment must belong to.
   *
   * @param id PortOne's id of the store
   * @return a copy
   */
  public Order ofStore(String id) {
    return new Order(
        paymentId, amount, currency, Arguments.required(id, "storeId"), allowTestChannel);
  }

  /**
   * Returns a copy of this order that a payment of a test channel pays for. Use it only where
   * nothing of value is delivered.
   *
   * @return a copy
   */
  public Order allowingTestChannel() {
    return new Order(paymentId, amount, currency, storeId, true);
  }

  /**
   * Compares the current state of a payment id with this order.
   *
   * @param state as {@link io.github.portonevertx.v2.Payments#reconcile} returns it; that of
   *     another id is {@link Result#ORDER_MISMATCH}
   * @return the result
   */
  public Verification check(OrderPayment state) {
    OrderPayment known = Arguments.required(state, "state");
    if (!known.paymentId().equals(paymentId)) {
      return new Verification(Result.ORDER_MISMATCH, null);
    }
    Payment payment = known.payment();
    return payment == null ? new Verification(Result.NOT_FOUND, null) : check(payment);
  }

  /**
   * Compares a payment with this order, without a query.
   *
   * <p>Id and store are compared first, so that nothing about another order's payment is disclosed.
   * Channel, currency and amount are compared if the payment holds or awaits money, so also after a
   * refund in part. The payment's amount is the total before discounts and refunds.
   *
   * @param payment as PortOne answered it
   * @return the result
   */
  public Verification check(Payment payment) {
    Arguments.required(payment, "payment");
    // PortOne also finds payments of V1 by their imp_uid, which is not the id of an order.
    if (!payment.id().equals(paymentId)) {
      return new Verification(Result.ORDER_MISMATCH, null);
    }
    if (storeId != null && !storeId.equals(payment.storeId())) {
      return new Verification(Result.STORE_MISMATCH, null);
    }
    return new Verification(judge(payment), payment);
  }

  private Result judge(Payment payment) {
    SelectedChannel channel = payment.channel();
    SelectedChannelType type = channel == null ? null : channel.type();
    boolean isTest = SelectedChannelType.TEST.equals(type);
    if (isTest && !allowTestChannel) {
      return Result.TEST_CHANNEL;
    }
    boolean isKnown = isTest || SelectedChannelType.LIVE.equals(type);
    return switch (payment.state()) {
      case PAID -> isKnown ? compared(payment, paid(payment)) : Result.UNKNOWN_STATUS;
      case AWAITING_DEPOSIT ->
          isKnown ? compared(payment, Result.AWAITING_DEPOSIT) : Result.UNKNOWN_STATUS;
      case PARTIALLY_CANCELLED ->
          isKnown ? compared(payment, Result.PARTIALLY_CANCELLED) : Result.UNKNOWN_STATUS;
      case WINDOW_OPEN, PENDING -> Result.NOT_PAID;
      case CANCELLED -> Result.CANCELLED;
      case FAILED -> Result.FAILED;
      case UNKNOWN -> Result.UNKNOWN_STATUS;
    };
  }

  private static Result paid(Payment payment) {
    return payment.hasPendingCancellation() ? Result.CANCEL_PENDING : Result.VERIFIED;
  }

  private Result compared(Payment payment, Result good) {
    if (!payment.currency().equals(currency)) {
      return Result.CURRENCY_MISMATCH;
    }
    return payment.amount().total() == amount ? good : Result.AMOUNT_MISMATCH;
  }
}
