import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.github.portonevertx.v2.payments.Order;
import io.github.portonevertx.v2.payments.Payment;
import io.github.portonevertx.v2.payments.PaymentMethodVirtualAccount;
import io.github.portonevertx.v2.payments.PreRegisterRequest;
import io.github.portonevertx.v2.payments.Verification;
import io.github.portonevertx.v2.webhook.ConfirmReceiver;
import io.github.portonevertx.v2.webhook.Decision;
import io.github.portonevertx.v2.webhook.PaymentEvents;
import io.github.portonevertx.v2.webhook.PaymentEventsOptions;
import io.github.portonevertx.v2.webhook.Sweep;
import io.github.portonevertx.v2.webhook.WebhookReceiver;
import io.github.portonevertx.v2.webhook.WebhookVerifier;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The {@link Shop} with PortOne V2. */
final class ShopV2 implements ShopPayments {
  private final PortOneV2Client client;
  private final String storeId;
  private final String channelKey;
  private final String webhookSecret;

  /**
   * Creates the shop's part for V2.
   *
   * @param storeId the shop's store
   * @param channelKey a live channel: payments of a test channel do not pay for an order
   * @param webhookSecret the console's secret for webhooks of live channels
   */
  ShopV2(PortOneV2Client client, String storeId, String channelKey, String webhookSecret) {
    this.client = client;
    this.storeId = storeId;
    this.channelKey = channelKey;
    this.webhookSecret = webhookSecret;
  }

  @Override
  public String api() {
    return "v2";
  }

  @Override
  public Future<Void> place(ShopOrder order) {
    return client
        .payments()
        .preRegister(
            PreRegisterRequest.builder()
                .paymentId(order.number())
                .totalAmount(order.price())
                .currency(Currency.KRW)
                .build());
  }

  @Override
  public Future<ShopOrder.Answer> ask(ShopOrder order) {
    return verify(order).map(ShopV2::answer);
  }

  private Future<Verification> verify(ShopOrder order) {
    return client.payments().verify(Order.of(order.number(), order.price()).ofStore(storeId));
  }

  private static ShopOrder.Answer answer(Verification found) {
    return switch (found.result()) {
      case VERIFIED ->
          new ShopOrder.Answer(
              ShopOrder.Status.PAID,
              null,
              null,
              !(found.payment().method() instanceof PaymentMethodVirtualAccount));
      case CANCEL_PENDING -> ShopOrder.Answer.of(ShopOrder.Status.REFUND_PENDING);
      case CANCELLED -> ShopOrder.Answer.of(ShopOrder.Status.REFUNDED);
      case AWAITING_DEPOSIT -> awaiting(found.payment());
      case NOT_FOUND, NOT_PAID -> ShopOrder.Answer.of(ShopOrder.Status.NOT_PAID);
      case FAILED -> failed(found.payment());
      // Mismatches, partial refunds, and what a later version of the library adds.
      default -> ShopOrder.Answer.of(ShopOrder.Status.UNCLEAR);
    };
  }

  private static ShopOrder.Answer awaiting(Payment payment) {
    // The methods are a sealed interface: one of a later version of the API would be Unrecognized.
    if (!(payment.method() instanceof PaymentMethodVirtualAccount waiting)) {
      return ShopOrder.Answer.of(ShopOrder.Status.UNCLEAR);
    }
    ShopOrder.Account account =
        new ShopOrder.Account(
            waiting.bank() == null ? null : waiting.bank().wire(),
            waiting.accountNumber(),
            waiting.expiredAt(),
            payment.transactionId());
    return new ShopOrder.Answer(ShopOrder.Status.AWAITING_DEPOSIT, null, account, false);
  }

  private static ShopOrder.Answer failed(Payment payment) {
    String reason = payment.failure() == null ? null : payment.failure().reason();
    return new ShopOrder.Answer(ShopOrder.Status.FAILED, reason, null, false);
  }

  // [refund]
  /** With the balance in the request, PortOne accepts only one of two clicks. */
  @Override
  public Future<Void> refund(ShopOrder order) {
    return verify(order)
        .compose(
            found ->
                found.isVerified()
                    ? client.payments().cancel(all(found.payment())).mapEmpty()
                    : Future.succeededFuture());
  }

  private static CancelRequest all(Payment paid) {
    return CancelRequest.builder()
        .paymentId(paid.id())
        .fullAmount()
        .currentCancellableAmount(paid.refundable())
        .reason("고객 요청")
        .build();
  }

  // [/refund]

  // [window]
  /** The real PortOne's SDK uses the same names: {@code PortOne.requestPayment({...})}. */
  @Override
  public Map<String, String> window(ShopOrder order, String shop) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("storeId", storeId);
    form.put("channelKey", channelKey);
    form.put("paymentId", order.number());
    form.put("orderName", order.product().name());
    form.put("totalAmount", String.valueOf(order.price()));
    form.put("currency", "KRW");
    form.put("payMethod", "CARD");
    form.put("confirmUrl", shop + "/portone/confirm");
    form.put("redirectUrl", shop + "/orders/" + order.number() + "/back");
    return form;
  }

  // [/window]

  // [receivers]
  @Override
  public Receivers receivers(Vertx vertx, ShopOrders orders, Settle settle, Confirm confirm) {
    PaymentEventsOptions options = PaymentEventsOptions.DEFAULT.withStoreId(storeId);
    PaymentEvents events =
        orders instanceof ShopDatabase database
            ? PaymentEvents.in(
                vertx,
                client,
                database.inbox(),
                (transaction, event) ->
                    settle.settle(database.in(transaction), event.payment().id()),
                options)
            : new PaymentEvents(
                vertx, client, event -> settle.settle(orders, event.payment().id()), options);
    Sweep sweep = new Sweep(events, Duration.ofMinutes(1), Instant.now());
    WebhookVerifier verifier = WebhookVerifier.of(webhookSecret);
    return new Receivers(
        new WebhookReceiver(events, verifier, storeId),
        new ConfirmReceiver(
            verifier,
            question ->
                confirm
                    .confirm(question.paymentId(), question.totalAmount())
                    .map(refusal -> refusal.map(Decision::refuse).orElseGet(Decision::approve)),
            storeId),
        sweep::start,
        sweep::stop);
  }

  // [/receivers]
}
