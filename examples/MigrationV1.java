import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.payments.CancelRequest;
import io.github.portonevertx.v1.payments.Order;
import io.github.portonevertx.v1.payments.Verification;
import io.github.portonevertx.v1.webhook.AllowedSenders;
import io.github.portonevertx.v1.webhook.PaymentEvents;
import io.github.portonevertx.v1.webhook.Sweep;
import io.github.portonevertx.v1.webhook.WebhookReceiver;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The API V1 of {@link Migration}, which has the orders from before the change. */
final class MigrationV1 implements Migration.Api {
  private final Vertx vertx;
  private final PortOneV1Client client;
  private final Instant opened;
  private @Nullable Sweep sweep;

  MigrationV1(Vertx vertx, PortOneSimulator portone) {
    this.vertx = vertx;
    this.client =
        PortOneV1Client.create(
            vertx,
            new PortOneV1Options()
                .setBaseUrl(portone.baseUrl())
                .setApiKey(portone.apiKey())
                .setApiSecret(portone.apiSecret()));
    this.opened = portone.clock().now().minusSeconds(60);
  }

  // [v1]
  /** Passes the order numbers of the events of V1, whose webhooks have no signature. */
  void receive(Router router, Function<String, Future<Void>> settle) {
    PaymentEvents events =
        new PaymentEvents(vertx, client, event -> settle.apply(event.payment().merchantUid()));
    router.post("/portone/v1").handler(new WebhookReceiver(events, AllowedSenders.ANY_ADDRESS));
    sweep = new Sweep(events, Duration.ofMinutes(1), opened, position -> Future.succeededFuture());
  }

  @Override
  public Future<String> verify(Migration.PlacedOrder order) {
    return find(order).map(found -> found.result().name());
  }

  /** An order of V1 may have several payments; the result contains the one that decided. */
  private Future<Verification> find(Migration.PlacedOrder order) {
    return client.payments().verify(Order.of(order.number(), BigDecimal.valueOf(order.price())));
  }

  @Override
  public Future<Void> refund(Migration.PlacedOrder order, long amount) {
    return find(order)
        .map(Verification::payment)
        .compose(
            payment ->
                client
                    .payments()
                    .cancel(
                        CancelRequest.builder()
                            .impUid(payment.impUid())
                            .amount(BigDecimal.valueOf(amount))
                            .refundable(payment.refundable())
                            .reason("고객 요청")
                            // V1 sends no webhook about a refund by the API otherwise.
                            .enableWebhook(true)
                            .build()))
        .mapEmpty();
  }

  // [/v1]

  Future<Void> sweep() {
    return Objects.requireNonNull(sweep).run();
  }

  Future<Void> close() {
    return Objects.requireNonNull(sweep).stop().eventually(client::close);
  }

  @Override
  public String toString() {
    return "V1";
  }
}
