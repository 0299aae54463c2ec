import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.payments.CancelRequest;
import io.github.portonevertx.v1.payments.Order;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PrepareRequest;
import io.github.portonevertx.v1.payments.Verification;
import io.github.portonevertx.v1.webhook.AllowedSenders;
import io.github.portonevertx.v1.webhook.ConfirmQuestion;
import io.github.portonevertx.v1.webhook.ConfirmReceiver;
import io.github.portonevertx.v1.webhook.Decision;
import io.github.portonevertx.v1.webhook.PaymentEvents;
import io.github.portonevertx.v1.webhook.Sweep;
import io.github.portonevertx.v1.webhook.WebhookReceiver;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The {@link Shop} with PortOne V1. */
final class ShopV1 implements ShopPayments {
  private final PortOneV1Client client;

  ShopV1(PortOneV1Client client) {
    this.client = client;
  }

  @Override
  public String api() {
    return "v1";
  }

  @Override
  public Future<Void> place(ShopOrder order) {
    return client
        .prepare()
        .ensure(
            PrepareRequest.builder()
                .merchantUid(order.number())
                .amount(price(order))
                .currency("KRW")
                .build())
        .mapEmpty();
  }

  @Override
  public Future<ShopOrder.Answer> ask(ShopOrder order) {
    return verify(order).map(ShopV1::answer);
  }

  private Future<Verification> verify(ShopOrder order) {
    return client.payments().verify(Order.of(order.number(), price(order)));
  }

  private static ShopOrder.Answer answer(Verification found) {
    return switch (found.result()) {
      case VERIFIED ->
          new ShopOrder.Answer(
              ShopOrder.Status.PAID, null, null, found.payment().vbankNum() == null);
      case CANCELLED -> ShopOrder.Answer.of(ShopOrder.Status.REFUNDED);
      case AWAITING_DEPOSIT -> awaiting(found.payment());
      case NOT_FOUND, NOT_PAID -> ShopOrder.Answer.of(ShopOrder.Status.NOT_PAID);
      case FAILED ->
          new ShopOrder.Answer(ShopOrder.Status.FAILED, found.payment().failReason(), null, false);
      // Mismatches, partial refunds, and what a later version of the library adds.
      default -> ShopOrder.Answer.of(ShopOrder.Status.UNCLEAR);
    };
  }

  private static ShopOrder.Answer awaiting(Payment payment) {
    ShopOrder.Account account =
        new ShopOrder.Account(
            payment.vbankName(), payment.vbankNum(), payment.vbankDate(), payment.impUid());
    return new ShopOrder.Answer(ShopOrder.Status.AWAITING_DEPOSIT, null, account, false);
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
        .impUid(paid.impUid())
        .fullAmount()
        .refundable(paid.refundable())
        .reason("고객 요청")
        .build();
  }

  // [/refund]

  // [window]
  /** The real PortOne's script uses the same names: {@code IMP.request_pay({...})}. */
  @Override
  public Map<String, String> window(ShopOrder order, String shop) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("merchant_uid", order.number());
    form.put("amount", String.valueOf(order.price()));
    form.put("currency", "KRW");
    form.put("name", order.product().name());
    form.put("confirm_url", shop + "/portone/confirm");
    form.put("m_redirect_url", shop + "/orders/" + order.number() + "/back");
    return form;
  }

  // [/window]

  @Override
  public Receivers receivers(Vertx vertx, ShopOrders orders, Settle settle, Confirm confirm) {
    PaymentEvents events =
        orders instanceof ShopDatabase database
            ? PaymentEvents.in(
                vertx,
                client,
                database.inbox(),
                (transaction, event) ->
                    settle.settle(database.in(transaction), event.payment().merchantUid()))
            : new PaymentEvents(
                vertx, client, event -> settle.settle(orders, event.payment().merchantUid()));
    Sweep sweep = new Sweep(events, Duration.ofMinutes(1), Instant.now());
    // With the real PortOne use AllowedSenders.PORTONE: its webhooks are not signed.
    AllowedSenders senders = AllowedSenders.ANY_ADDRESS;
    return new Receivers(
        new WebhookReceiver(events, senders),
        new ConfirmReceiver(senders, question -> decide(confirm, question)),
        sweep::start,
        sweep::stop);
  }

  private static Future<Decision> decide(Confirm confirm, ConfirmQuestion question) {
    BigDecimal amount = question.amount();
    // An amount that is not a number of won is no price of this shop.
    boolean whole = amount != null && amount.stripTrailingZeros().scale() <= 0;
    return confirm
        .confirm(question.merchantUid(), whole ? amount.longValue() : -1)
        .map(refusal -> refusal.map(Decision::refuse).orElseGet(Decision::approve));
  }

  private static BigDecimal price(ShopOrder order) {
    return BigDecimal.valueOf(order.price());
  }
}
