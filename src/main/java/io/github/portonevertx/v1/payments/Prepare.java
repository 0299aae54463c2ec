package io.github.portonevertx.v1.payments;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Amounts registered for an order before its payment: PortOne's payment window refuses to open on
 * any other amount.
 */
public final class Prepare {
  private final Transport transport;

  /**
   * The group over a transport; {@code client.prepare()} gives it.
   *
   * @param transport to send calls with
   */
  public Prepare(Transport transport) {
    this.transport = transport;
  }

  /**
   * The amount registered for an order, {@code GET /payments/prepare/{merchant_uid}}.
   *
   * @param merchantUid the merchant's order id
   * @return the registration; {@code NOT_FOUND} when there is none
   */
  public Future<PreparedPayment> get(String merchantUid) {
    return transport
        .send(Call.of("prepare.get").with("merchant_uid", merchantUid))
        .map(reply -> reply.as(PreparedPayment.class));
  }

  /**
   * Registers what an order is to cost, {@code POST /payments/prepare}, whatever the currency.
   *
   * @param merchantUid the merchant's order id
   * @param amount in the major unit of the currency, more than 0
   * @return the registration; {@code REJECTED} when the order has one already
   */
  public Future<PreparedPayment> create(String merchantUid, BigDecimal amount) {
    return registered("prepare.create", merchantUid, amount, null);
  }

  /**
   * Registers what an order is to cost, and in which currency.
   *
   * @param merchantUid the merchant's order id
   * @param amount in the major unit of the currency, more than 0
   * @param currency its code, such as {@code KRW}
   * @return the registration; {@code REJECTED} when the order has one already
   */
  public Future<PreparedPayment> create(String merchantUid, BigDecimal amount, String currency) {
    return Arguments.checked(
        "prepare.create",
        () ->
            registered(
                "prepare.create", merchantUid, amount, Arguments.required(currency, "currency")));
  }

  /**
   * Changes what an order is to cost, {@code PUT /payments/prepare}, whatever the currency.
   *
   * @param merchantUid the merchant's order id
   * @param amount in the major unit of the currency, more than 0
   * @return the registration; {@code NOT_FOUND} when there is none to change
   */
  public Future<PreparedPayment> update(String merchantUid, BigDecimal amount) {
    return registered("prepare.update", merchantUid, amount, null);
  }

  /**
   * Changes what an order is to cost, and in which currency.
   *
   * @param merchantUid the merchant's order id
   * @param amount in the major unit of the currency, more than 0
   * @param currency its code, such as {@code KRW}
   * @return the registration; {@code NOT_FOUND} when there is none to change
   */
  public Future<PreparedPayment> update(String merchantUid, BigDecimal amount, String currency) {
    return Arguments.checked(
        "prepare.update",
        () ->
            registered(
                "prepare.update", merchantUid, amount, Arguments.required(currency, "currency")));
  }

  /**
   * Sees to it that an order costs this amount, registered before or not, whatever the currency:
   * {@link #create}, and {@link #update} when another amount is registered. It can be repeated, and
   * is no action of its own.
   *
   * <p>What is registered is read, not taken from PortOne's text; so is what became of a request
   * whose answer is lost.
   *
   * @param merchantUid the merchant's order id
   * @param amount in the major unit of the currency, more than 0
   * @return the registration; {@code OUTCOME_UNKNOWN} when an answer is lost and nothing is
   *     registered yet
   */
  public Future<PreparedPayment> ensure(String merchantUid, BigDecimal amount) {
    return ensured(merchantUid, amount, null);
  }

  /**
   * Sees to it that an order costs this amount in this currency, registered before or not.
   *
   * @param merchantUid the merchant's order id
   * @param amount in the major unit of the currency, more than 0
   * @param currency its code, such as {@code KRW}
   * @return the registration; {@code OUTCOME_UNKNOWN} when an answer is lost and nothing is
   *     registered yet
   */
  public Future<PreparedPayment> ensure(String merchantUid, BigDecimal amount, String currency) {
    return Arguments.checked(
        "prepare.create",
        () -> ensured(merchantUid, amount, Arguments.required(currency, "currency")));
  }

  private Future<PreparedPayment> ensured(
      String merchantUid, BigDecimal amount, @Nullable String currency) {
    return registered("prepare.create", merchantUid, amount, currency)
        .recover(
            failure ->
                isOneOf(failure, FailureKind.REJECTED, FailureKind.OUTCOME_UNKNOWN)
                    ? corrected(merchantUid, amount, currency, failure)
                    : Future.failedFuture(failure));
  }

  private Future<PreparedPayment> corrected(
      String merchantUid, BigDecimal amount, @Nullable String currency, Throwable failure) {
    return get(merchantUid)
        .recover(
            unread ->
                // Nothing is registered: the refusal had another reason, or the request is lost.
                Future.failedFuture(isOneOf(unread, FailureKind.NOT_FOUND) ? failure : unread))
        .compose(
            found -> {
              if (!found.isOf(merchantUid)) {
                // An update would change what another order is to cost.
                return Future.failedFuture(failure);
              }
              return found.says(amount, currency)
                  ? Future.succeededFuture(found)
                  : registered("prepare.update", merchantUid, amount, currency)
                      .recover(lost -> checked(merchantUid, amount, currency, lost));
            });
  }

  private Future<PreparedPayment> checked(
      String merchantUid, BigDecimal amount, @Nullable String currency, Throwable failure) {
    return isOneOf(failure, FailureKind.OUTCOME_UNKNOWN)
        ? get(merchantUid)
            .compose(
                found ->
                    found.isOf(merchantUid) && found.says(amount, currency)
                        ? Future.succeededFuture(found)
                        : Future.failedFuture(failure))
        : Future.failedFuture(failure);
  }

  private static boolean isOneOf(Throwable failure, FailureKind... kinds) {
    return failure instanceof PortOneException known && List.of(kinds).contains(known.kind());
  }

  private Future<PreparedPayment> registered(
      String action, String merchantUid, BigDecimal amount, @Nullable String currency) {
    return transport
        .send(
            Call.of(action)
                .with("merchant_uid", merchantUid)
                .with("amount", amount)
                .withIfPresent("currency", currency))
        .map(reply -> reply.as(PreparedPayment.class));
  }
}
