package recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.ReadAhead;
import io.github.portonevertx.testkit.Faults;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v2.Effect;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.payments.Listing;
import io.github.portonevertx.v1.payments.PaymentStatus;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.common.PageInput;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.github.portonevertx.v2.payments.ListRequest;
import io.github.portonevertx.v2.payments.Payment;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.streams.ReadStream;
import java.math.BigDecimal;
import java.util.function.Supplier;

/** The simulators of both APIs, a client of each, and six payments in each. */
public final class Simulators implements AutoCloseable {
  public static final String KEY = "refund-of-order-0001";

  public final Vertx vertx = Vertx.vertx();
  public final PortOneSimulator v1 = PortOneSimulator.start(vertx).await();
  public final PortOneV2Simulator v2 = PortOneV2Simulator.start(vertx).await();
  public final PortOneV1Client clientOfV1 =
      PortOneV1Client.create(
          vertx,
          new PortOneV1Options()
              .setBaseUrl(v1.baseUrl())
              .setApiKey(v1.apiKey())
              .setApiSecret(v1.apiSecret()));
  public final PortOneV2Client clientOfV2 =
      PortOneV2Client.create(
          vertx, new PortOneV2Options().setBaseUrl(v2.baseUrl()).setApiSecret(v2.apiSecret()));

  public Simulators() {
    for (int i = 1; i <= 6; i++) {
      v1.ledger().add(PaymentSeed.paid().impUid("imp_" + i).amount(10_000));
      v2.ledger().pay("payment-" + i, 10_000);
    }
  }

  /** The APIs that a test runs with. */
  public enum Api {
    V1,
    V2
  }

  public Faults faults(Api api) {
    return api == Api.V1 ? v1.faults() : v2.faults();
  }

  /** Returns a call that gets a payment; {@code 0} is none. */
  public Supplier<Future<Object>> payment(Api api, int number) {
    return api == Api.V1
        ? () -> clientOfV1.payments().get("imp_" + number).map(payment -> payment.impUid())
        : () -> clientOfV2.payments().get("payment-" + number).map(Payment::id);
  }

  public Object id(Api api, int number) {
    return (api == Api.V1 ? "imp_" : "payment-") + number;
  }

  /** Returns a stream of all payments, two in a page. */
  public Supplier<ReadStream<Object>> payments(Api api) {
    Listing listing = Listing.builder().limit(2).build();
    ListRequest request = ListRequest.builder().page(PageInput.builder().size(2).build()).build();
    return api == Api.V1
        ? () ->
            ofAny(clientOfV1.payments().streamByStatus(PaymentStatus.ALL, listing, ReadAhead.of(1)))
        : () -> ofAny(clientOfV2.payments().stream(request, ReadAhead.of(1)));
  }

  @SuppressWarnings("unchecked")
  private static ReadStream<Object> ofAny(ReadStream<?> stream) {
    return (ReadStream<Object>) stream;
  }

  public long pages(Api api) {
    return api == Api.V1 ? v1.count("payments.listByStatus") : v2.count("payments.list");
  }

  public String list(Api api) {
    return api == Api.V1 ? "payments.listByStatus" : "payments.list";
  }

  public static CancelRequest refundOfV2() {
    return CancelRequest.builder().paymentId("payment-1").amount(1_000).reason("test").build();
  }

  /** Returns a refund of V1 that PortOne would execute twice if it were sent twice. */
  public static io.github.portonevertx.v1.payments.CancelRequest refundOfV1() {
    return io.github.portonevertx.v1.payments.CancelRequest.builder()
        .impUid("imp_1")
        .amount(BigDecimal.valueOf(1_000))
        .build();
  }

  public void assertRefunds(Api api, int sent, int executed) {
    if (api == Api.V1) {
      assertEquals(sent, v1.count("payments.cancel"));
      assertEquals(executed, v1.executions("imp_1"));
    } else {
      assertEquals(sent, v2.count("payments.cancel"));
      assertEquals(executed, v2.effects().of(Effect.REFUND, "payment-1"));
    }
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
