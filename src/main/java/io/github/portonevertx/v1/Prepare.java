package io.github.portonevertx.v1;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v1.payments.Order;
import io.github.portonevertx.v1.payments.PrepareRequest;
import io.github.portonevertx.v1.payments.PreparedPayment;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.util.List;

/**
 * The operations for amounts registered for an order before its payment, one method per action of
 * the event bus. PortOne's payment window rejects any other amount.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, and a transient kind
 * when PortOne is not available.
 */
public final class Prepare {
  private final Transport transport;

  Prepare(Transport transport) {
    this.transport = transport;
  }

  /**
   * Returns the amount registered for an order, {@code GET /payments/prepare/{merchant_uid}}.
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
   * Registers the price of an order in any currency, {@code POST /payments/prepare}.
   *
   * @param merchantUid the merchant's order id
   * @param amount in the major unit of the currency, more than 0
   * @return the registration; {@code REJECTED} when the order has one already
   */
  public Future<PreparedPayment> create(String merchantUid, BigDecimal amount) {
    return create(of(merchantUid, amount));
  }

  /**
   * Registers the price of an order and its currency.
   *
   * @param request the order id, the amount and the currency
   * @return the registration; {@code REJECTED} when the order has one already
   */
  public Future<PreparedPayment> create(PrepareRequest request) {
    return Arguments.sent(
        transport, "prepare.create", request, reply -> reply.as(PreparedPayment.class));
  }

  /**
   * Changes the price of an order in any currency, {@code PUT /payments/prepare}.
   *
   * @param merchantUid the merchant's order id
   * @param amount in the major unit of the currency, more than 0
   * @return the registration; {@code NOT_FOUND} when there is none to change
   */
  public Future<PreparedPayment> update(String merchantUid, BigDecimal amount) {
    return update(of(merchantUid, amount));
  }

  /**
   * Changes the price of an order and its currency.
   *
   * @param request the order id, the amount and the currency
   * @return the registration; {@code NOT_FOUND} when there is none to change
   */
  public Future<PreparedPayment> update(PrepareRequest request) {
    return Arguments.checked(
        "prepare.update", () -> updated(Arguments.required(request, "request").toCall()));
  }

  /**
   * Registers the price of an order in any currency, or corrects the registered one. It calls
   * {@link #create}, and {@link #update} when another amount is registered, and can be repeated
   * safely.
   *
   * <p>The registered amount is queried after a rejection, and also after a request whose answer
   * was lost.
   *
   * @param merchantUid the merchant's order id
   * @param amount in the major unit of the currency, more than 0
   * @return the registration; {@code OUTCOME_UNKNOWN} when an answer was lost and nothing is
   *     registered yet
   */
  public Future<PreparedPayment> ensure(String merchantUid, BigDecimal amount) {
    return ensure(of(merchantUid, amount));
  }

  /**
   * Registers the price of an order and its currency, or corrects the registered ones.
   *
   * @param request the order id, the amount and the currency
   * @return the registration; {@code OUTCOME_UNKNOWN} when an answer was lost and nothing is
   *     registered yet
   */
  public Future<PreparedPayment> ensure(PrepareRequest request) {
    return Arguments.checked(
        "prepare.create", () -> ensured(Arguments.required(request, "request").toCall()));
  }

  private static PrepareRequest of(String merchantUid, BigDecimal amount) {
    return PrepareRequest.builder().merchantUid(merchantUid).amount(amount).build();
  }

  private Future<PreparedPayment> ensured(Call create) {
    return registered(create)
        .recover(
            failure ->
                isOneOf(failure, FailureKind.REJECTED, FailureKind.OUTCOME_UNKNOWN)
                    ? corrected(create, failure)
                    : Future.failedFuture(failure));
  }

  private Future<PreparedPayment> corrected(Call create, Throwable failure) {
    return existing(create)
        .recover(
            unread ->
                // Nothing is registered: the rejection had another reason, or the request was lost.
                Future.failedFuture(isOneOf(unread, FailureKind.NOT_FOUND) ? failure : unread))
        .compose(
            found -> {
              if (!isOf(create, found)) {
                // An update would change the price of another order.
                return Future.failedFuture(failure);
              }
              return isSame(create, found)
                  ? Future.succeededFuture(found)
                  : updated(create).recover(lost -> checked(create, lost));
            });
  }

  private Future<PreparedPayment> checked(Call create, Throwable failure) {
    return isOneOf(failure, FailureKind.OUTCOME_UNKNOWN)
        ? existing(create)
            .compose(
                found ->
                    isOf(create, found) && isSame(create, found)
                        ? Future.succeededFuture(found)
                        : Future.failedFuture(failure))
        : Future.failedFuture(failure);
  }

  /**
   * Returns whether the registration belongs to the order of the call; PortOne ignores the case of
   * order ids.
   */
  private static boolean isOf(Call create, PreparedPayment found) {
    return found.merchantUid().equals(create.parameters().get("merchant_uid"));
  }

  /** Returns whether the amount and currency equal those of the call; PortOne omits KRW. */
  private static boolean isSame(Call create, PreparedPayment found) {
    Object currency = create.parameters().get("currency");
    String registered = found.currency() == null ? Order.WON : found.currency();
    return create.parameters().get("amount") instanceof BigDecimal amount
        && found.amount().compareTo(amount) == 0
        && (currency == null || currency.equals(registered));
  }

  private static boolean isOneOf(Throwable failure, FailureKind... kinds) {
    return failure instanceof PortOneException known && List.of(kinds).contains(known.kind());
  }

  private Future<PreparedPayment> existing(Call create) {
    return registered(
        Call.of("prepare.get").with("merchant_uid", create.parameters().get("merchant_uid")));
  }

  private Future<PreparedPayment> updated(Call create) {
    return registered(Calls.withAction(create, "prepare.update"));
  }

  private Future<PreparedPayment> registered(Call call) {
    return transport.send(call).map(reply -> reply.as(PreparedPayment.class));
  }
}
