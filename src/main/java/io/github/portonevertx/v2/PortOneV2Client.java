package io.github.portonevertx.v2;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Health;
import io.github.portonevertx.Locality;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.bus.BusPipeline;
import io.github.portonevertx.internal.pipeline.IdempotencyKeys;
import io.github.portonevertx.internal.pipeline.Retry;
import io.github.portonevertx.internal.pipeline.StubPipeline;
import io.github.portonevertx.metrics.PortOneMetrics;
import io.github.portonevertx.v2.internal.V2Api;
import io.github.portonevertx.v2.internal.V2HttpClient;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * A typed client of PortOne V2, with the same methods whether it calls PortOne directly or through
 * a verticle.
 *
 * <pre>{@code
 * PortOneV2Client embedded = PortOneV2Client.create(vertx, new PortOneV2Options());
 * PortOneV2Client overTheBus = PortOneV2Client.proxy(vertx, "portone.v2");
 *
 * Future<Payment> payment = overTheBus.payments().get("payment-0001");
 * }</pre>
 *
 * <p>The action {@code billingKeys.issue} of the event bus is the method {@code
 * billingKeys().issue(…)} here. Every failure is a {@link PortOneException}, and futures complete
 * on the context of the caller. A client is thread-safe.
 */
public final class PortOneV2Client {
  private final Transport transport;
  private final Supplier<Future<Void>> closing;
  private final PortOneMetrics metrics;

  private PortOneV2Client(
      Transport transport, Supplier<Future<Void>> closing, PortOneMetrics metrics) {
    this.transport = transport;
    this.closing = closing;
    this.metrics = metrics;
  }

  /**
   * Creates a client that calls PortOne directly. It owns connections, so create one and keep it.
   *
   * @param vertx the instance whose event loops it uses
   * @param options copied; without a secret the environment variable {@code PORTONE_V2_API_SECRET}
   *     is read
   * @return the client, to be closed with {@link #close}; it is also closed with {@code vertx}
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when there is no secret, or when
   *     the metrics library of the option {@code metrics} rejects its configuration
   */
  public static PortOneV2Client create(Vertx vertx, PortOneV2Options options) {
    String secret = ClientSettings.secret(options);
    return create(vertx, options, () -> Future.succeededFuture(secret));
  }

  /**
   * Creates a client whose API secret comes from a supplier, such as a vault.
   *
   * @param vertx the instance whose event loops it uses
   * @param options copied; the secret in it is ignored
   * @param secrets called before the first request, and again after PortOne rejected the secret, so
   *     that a rotated one is used; with {@link AuthenticationMode#TOKEN} before each login
   * @return the client, to be closed with {@link #close}; it is also closed with {@code vertx}
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the metrics library of the
   *     option {@code metrics} rejects its configuration
   */
  public static PortOneV2Client create(
      Vertx vertx, PortOneV2Options options, Supplier<Future<String>> secrets) {
    PortOneV2Options own = new PortOneV2Options(options);
    V2HttpClient client =
        new V2HttpClient(vertx, ClientSettings.of(own), ClientSettings.secrets(secrets));
    return new PortOneV2Client(
        client.transport(), () -> client.close(own.getStopTimeout()), own.getMetrics());
  }

  /**
   * Creates a client that sends calls to a {@link PortOneV2Verticle} on this node or another.
   *
   * <p>Without {@link #withTimeout} it waits 30 s for the answer to a query, and 80 s for the
   * answer to a command and to a query in which PortOne calls a payment company: as long as a
   * verticle with the default options may take. The verticle receives the timeout, and stops
   * working for a caller whose timeout has passed.
   *
   * <p>In a cluster it sends to a verticle on this node, and to one on another node only if this
   * node has none: {@link Locality#LOCAL_FIRST}. Calls that a node rejects as {@code UNAVAILABLE},
   * because it is full or stopping, fail over once to another node. Every call is hedged after half
   * of its timeout, because a lost node does not answer; a command is executed once, because each
   * attempt has the same idempotency key. A command whose outcome a verticle does not know, because
   * it was undeployed for example, is sent again until the timeout.
   *
   * @param vertx the instance whose event bus is used
   * @param address the verticle's option {@code address}, by default {@code portone.v2}
   * @return the client; it owns no resources, and closing it has no effect
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the address is blank
   */
  public static PortOneV2Client proxy(Vertx vertx, String address) {
    return proxy(vertx, address, Locality.LOCAL_FIRST);
  }

  /**
   * Creates a client that sends calls to a {@link PortOneV2Verticle} on the node that {@code
   * locality} selects.
   *
   * @param vertx the instance whose event bus is used
   * @param address the verticle's option {@code address}, by default {@code portone.v2}
   * @param locality whether a verticle on this node is preferred
   * @return the client; it owns no resources, and closing it has no effect
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the address is blank
   */
  public static PortOneV2Client proxy(Vertx vertx, String address, Locality locality) {
    if (address.isBlank()) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST, "parameter 'address' must not be blank");
    }
    return proxy(vertx, new PortOneV2Options().setAddress(address), locality);
  }

  /**
   * Creates a client that sends calls to a {@link PortOneV2Verticle} that was deployed with these
   * options: a call without a timeout waits as long as the verticle may take with them.
   *
   * @param vertx the instance whose event bus is used
   * @param options of which {@code address}, {@code requestTimeout}, {@code pgTimeout}, {@code
   *     retryBackoff}, {@code retryBudget} and {@code metrics} are used; the others are those of
   *     the verticle alone
   * @param locality whether a verticle on this node is preferred
   * @return the client; it owns no resources, and closing it has no effect
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the metrics library of the
   *     option {@code metrics} rejects its configuration
   */
  public static PortOneV2Client proxy(Vertx vertx, PortOneV2Options options, Locality locality) {
    return new PortOneV2Client(
        BusPipeline.of(
            vertx,
            V2Api.API,
            List.of(
                new IdempotencyKeys(V2Api.IDEMPOTENCY_KEY),
                Retry.ofUnknownOutcomes(vertx, options.getRetryBackoff())),
            ClientSettings.target(options, locality)),
        Future::succeededFuture,
        options.getMetrics());
  }

  /**
   * Creates a client over any transport, such as a stub in a test or a decorator of another client.
   *
   * @param transport receives only calls that the catalogue allows
   * @return the client; it owns no resources, and closing it has no effect
   */
  public static PortOneV2Client over(Transport transport) {
    return new PortOneV2Client(
        StubPipeline.of(V2Api.API, transport, ClientSettings.DEFAULT_TIMEOUTS),
        Future::succeededFuture,
        PortOneMetrics.NONE);
  }

  /** {@return what receives the metrics of this client: its option {@code metrics}} */
  public PortOneMetrics metrics() {
    return metrics;
  }

  /** {@return the operations for payments and refunds} */
  public Payments payments() {
    return new Payments(transport);
  }

  /** {@return the operations for billing keys} */
  public BillingKeys billingKeys() {
    return new BillingKeys(transport);
  }

  /** {@return the operations for cash receipts} */
  public CashReceipts cashReceipts() {
    return new CashReceipts(transport);
  }

  /** {@return the operations for identity verifications} */
  public IdentityVerifications identityVerifications() {
    return new IdentityVerifications(transport);
  }

  /** {@return the operations for scheduled payments} */
  public PaymentSchedules paymentSchedules() {
    return new PaymentSchedules(transport);
  }

  /** {@return the operations for hosted checkout pages} */
  public PaymentSessions paymentSessions() {
    return new PaymentSessions(transport);
  }

  /** {@return the operations for promotions of PortOne} */
  public Promotions promotions() {
    return new Promotions(transport);
  }

  /** {@return the operations for card promotions of PGs} */
  public CardPromotions cardPromotions() {
    return new CardPromotions(transport);
  }

  /** {@return the operations for reports on value-added tax} */
  public Reconciliation reconciliation() {
    return new Reconciliation(transport);
  }

  /** {@return the operations for the delivery of escrow payments} */
  public Escrow escrow() {
    return new Escrow(transport);
  }

  /** {@return the operations for virtual accounts} */
  public VirtualAccounts virtualAccounts() {
    return new VirtualAccounts(transport);
  }

  /** {@return the operations for banks} */
  public Banks banks() {
    return new Banks(transport);
  }

  /** {@return the operations for checkout profiles} */
  public CheckoutProfiles checkoutProfiles() {
    return new CheckoutProfiles(transport);
  }

  /** {@return the operations for orders at KakaoPay} */
  public Kakaopay kakaopay() {
    return new Kakaopay(transport);
  }

  /** {@return the operations for deliveries for Paymentwall} */
  public Paymentwall paymentwall() {
    return new Paymentwall(transport);
  }

  /**
   * {@return this client with a default store: a view, cheap to create}
   *
   * @param storeId for calls without a store
   */
  public PortOneV2Client withStore(String storeId) {
    return withSetting(V2Api.STORE_ID.name(), storeId);
  }

  /**
   * Returns this client with an idempotency key for its writes. PortOne executes writes with the
   * same key once within 3 hours and repeats its first answer, also after a restart of the
   * application: make one key for each business attempt, store it with the order, and use the view
   * for one write only. Without it each write gets a random key.
   *
   * <pre>{@code
   * client.withIdempotencyKey("refund-" + refund.id()).payments().cancel(cancelRequest)
   * }</pre>
   *
   * @param key 16 to 256 letters, digits, hyphens and underscores
   * @return a view of this client, cheap to create
   */
  public PortOneV2Client withIdempotencyKey(String key) {
    return withSetting(V2Api.IDEMPOTENCY_KEY.name(), key);
  }

  private PortOneV2Client withSetting(String name, String value) {
    return new PortOneV2Client(
        call ->
            transport.send(
                call.settings().containsKey(name) ? call : call.withSetting(name, value)),
        closing,
        metrics);
  }

  /**
   * Returns this client with a default timeout.
   *
   * @param timeout for calls without a timeout, measured from the moment a call is passed to the
   *     client
   * @return a view of this client, cheap to create
   */
  public PortOneV2Client withTimeout(Duration timeout) {
    return new PortOneV2Client(
        call -> transport.send(call.timeout() == null ? call.withTimeout(timeout) : call),
        closing,
        metrics);
  }

  /**
   * {@return the reply to a call by the name of its action, as of an event-bus peer; not decoded}
   * It fails as the method of the action does, and with {@code INVALID_REQUEST} when there is no
   * such action.
   *
   * @param call the action and its parameters
   */
  public Future<Reply> send(Call call) {
    return transport.send(call);
  }

  /**
   * {@return the health of the client, or of the verticle that it sends to; fails with {@code
   * UNAVAILABLE} when no verticle answers} No request is sent to PortOne.
   */
  public Future<Health> health() {
    return transport.send(Call.of("health")).map(Health::of);
  }

  /**
   * Rejects new calls, waits for the running ones, up to the option {@code stopTimeout}, and closes
   * the connections. May be called repeatedly.
   *
   * @return completes when the connections are closed; fails with {@code INTERNAL} when they cannot
   *     be closed
   */
  public Future<Void> close() {
    return closing.get();
  }
}
