import io.github.portonevertx.testkit.v2.Channel;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.common.CardCredential;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.common.PaymentAmountInput;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.github.portonevertx.v2.payments.InstantPaymentMethodInput;
import io.github.portonevertx.v2.payments.InstantPaymentMethodInputCard;
import io.github.portonevertx.v2.payments.Order;
import io.github.portonevertx.v2.payments.PayInstantlyRequest;
import io.github.portonevertx.v2.webhook.PaymentEvents;
import io.github.portonevertx.v2.webhook.WebhookReceiver;
import io.github.portonevertx.v2.webhook.WebhookVerifier;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.util.function.Function;

/** The API V2 of {@link Migration}, on which new orders are paid. */
final class MigrationV2 implements Migration.Api {
  private final Vertx vertx;
  private final PortOneV2Client client;
  private final WebhookVerifier verifier;
  private final String storeId;

  MigrationV2(Vertx vertx, PortOneV2Simulator portone) {
    this.vertx = vertx;
    this.storeId = portone.storeId();
    this.client =
        PortOneV2Client.create(
            vertx,
            new PortOneV2Options()
                .setBaseUrl(portone.baseUrl())
                .setApiSecret(portone.apiSecret())
                .setStoreId(storeId));
    this.verifier =
        WebhookVerifier.of(portone.webhooks().secret()).withClock(() -> portone.clock().now());
  }

  // [v2]
  /** Passes the order numbers of the events of V2, whose webhooks are signed. */
  void receive(Router router, Function<String, Future<Void>> settle) {
    PaymentEvents events =
        new PaymentEvents(vertx, client, event -> settle.apply(event.payment().id()));
    router.post("/portone/v2").handler(new WebhookReceiver(events, verifier, storeId));
  }

  @Override
  public Future<String> verify(Migration.PlacedOrder order) {
    return client
        .payments()
        .verify(Order.of(order.number(), order.price()))
        .map(found -> found.result().name());
  }

  @Override
  public Future<Void> refund(Migration.PlacedOrder order, long amount) {
    return client
        .payments()
        .reconcile(order.number())
        .compose(
            state ->
                client
                    .payments()
                    .cancel(
                        CancelRequest.builder()
                            .paymentId(order.number())
                            .amount(amount)
                            .currentCancellableAmount(state.refundable())
                            .reason("고객 요청")
                            .build()))
        // A webhook follows without being asked for, also after a refund that is only requested.
        .mapEmpty();
  }

  // [/v2]

  /** Charges a card, which stands for the buyer's payment window. */
  Future<Void> charge(String number, long price) {
    return client
        .payments()
        .payInstantly(
            PayInstantlyRequest.builder()
                .paymentId(number)
                .channelKey(Channel.LIVE.key())
                .orderName("예시 상품")
                .amount(PaymentAmountInput.builder().total(price).build())
                .currency(Currency.KRW)
                .method(
                    InstantPaymentMethodInput.builder()
                        .card(
                            InstantPaymentMethodInputCard.builder()
                                .credential(
                                    CardCredential.builder()
                                        .number("5361480000000000")
                                        .expiryYear("30")
                                        .expiryMonth("12")
                                        .build())
                                .build())
                        .build())
                .build())
        .mapEmpty();
  }

  Future<Void> close() {
    return client.close();
  }

  @Override
  public String toString() {
    return "V2";
  }
}
