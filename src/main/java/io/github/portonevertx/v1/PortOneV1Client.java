package io.github.portonevertx.v1;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Health;
import io.github.portonevertx.Locality;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.bus.BusPipeline;
import io.github.portonevertx.internal.pipeline.StubPipeline;
import io.github.portonevertx.metrics.PortOneMetrics;
import io.github.portonevertx.v1.internal.V1Api;
import io.github.portonevertx.v1.internal.V1HttpClient;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A typed client of PortOne V1, with the same methods whether it calls PortOne directly or through
 * a verticle.
 *
 * <pre>{@code
 * PortOneV1Client embedded = PortOneV1Client.create(vertx, new PortOneV1Options());
 * PortOneV1Client overTheBus = PortOneV1Client.proxy(vertx, "portone.v1");
 *
 * Future<Payment> payment = overTheBus.payments().get("imp_000000000001");
 * }</pre>
 *
 * <p>The action {@code payments.findAll} of the event bus is the method {@code
 * payments().findAll(…)} here. Every failure is a {@link PortOneException}, and futures complete on
 * the context of the caller. A client is thread-safe.
 */
public final class PortOneV1Client {
  private final Transport transport;
  private final Supplier<Future<Void>> closing;
  private final PortOneMetrics metrics;

  private PortOneV1Client(
      Transport transport, Supplier<Future<Void>> closing, PortOneMetrics metrics) {
    this.transport = transport;
    this.closing = closing;
    this.metrics = metrics;
  }

  /**
   * Creates a client that calls PortOne directly. It owns connections and a token, so create one
   * and keep it.
   *
   * @param vertx the instance whose event loops it uses
   * @param options copied; without a key and secret the environment variables {@code
   *     PORTONE_API_KEY} and {@code PORTONE_API_SECRET} are read
   * @return the client, to be closed with {@link #close}; it is also closed with {@code vertx}
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when there are no credentials, or
   *     when the metrics library of the option {@code metrics} rejects its configuration
   */
  public static PortOneV1Client create(Vertx vertx, PortOneV1Options options) {
    Credentials credentials = ClientSettings.credentials(options);
    return create(vertx, options, () -> Future.succeededFuture(credentials));
  }

  /**
   * Creates a client whose credentials come from a supplier, such as a vault.
   *
   * @param vertx the instance whose event loops it uses
   * @param options copied; the key and secret in it are ignored
   * @param credentials called before each token request, so that rotated credentials are used
   * @return the client, to be closed with {@link #close}; it is also closed with {@code vertx}
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the metrics library of the
   *     option {@code metrics} rejects its configuration
   */
  public static PortOneV1Client create(
      Vertx vertx, PortOneV1Options options, Supplier<Future<Credentials>> credentials) {
    PortOneV1Options own = new PortOneV1Options(options);
    V1HttpClient client =
        new V1HttpClient(vertx, ClientSettings.of(own), ClientSettings.keys(credentials));
    return new PortOneV1Client(
        client.transport(), () -> client.close(own.getStopTimeout()), own.getMetrics());
  }

  /**
   * Creates a client that sends calls to a {@link PortOneV1Verticle} on this node or another.
   *
   * <p>Without {@link #withTimeout} it waits 30 s for an answer, and 80 s when PortOne calls a
   * payment company: enough for the default options of the verticle, including a token request and
   * a replay. The verticle receives the timeout, and stops working for a caller whose timeout has
   * passed.
   *
   * <p>In a cluster it sends to a verticle on this node, and to one on another node only if this
   * node has none: {@link Locality#LOCAL_FIRST}. Calls that a node rejects as {@code UNAVAILABLE},
   * because it is full, stopping or without a token, fail over once to another node. Queries are
   * hedged after half of their timeout, because a lost node does not answer.
   *
   * @param vertx the instance whose event bus is used
   * @param address the verticle's option {@code address}, by default {@code portone.v1}
   * @return the client; it owns no resources, and closing it has no effect
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the address is blank
   */
  public static PortOneV1Client proxy(Vertx vertx, String address) {
    return proxy(vertx, address, Locality.LOCAL_FIRST);
  }

  /**
   * Creates a client that sends calls to a {@link PortOneV1Verticle} on the node that {@code
   * locality} selects.
   *
   * @param vertx the instance whose event bus is used
   * @param address the verticle's option {@code address}, by default {@code portone.v1}
   * @param locality whether a verticle on this node is preferred
   * @return the client; it owns no resources, and closing it has no effect
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the address is blank
   */
  public static PortOneV1Client proxy(Vertx vertx, String address, Locality locality) {
    if (address.isBlank()) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST, "parameter 'address' must not be blank");
    }
    return proxy(vertx, new PortOneV1Options().setAddress(address), locality);
  }

  /**
   * Creates a client that sends calls to a {@link PortOneV1Verticle} that was deployed with these
   * options: a call without a timeout waits as long as the verticle may take with them.
   *
   * @param vertx the instance whose event bus is used
   * @param options of which {@code address}, {@code requestTimeout}, {@code pgTimeout}, {@code
   *     retryBudget} and {@code metrics} are used; the others are those of the verticle alone
   * @param locality whether a verticle on this node is preferred
   * @return the client; it owns no resources, and closing it has no effect
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the metrics library of the
   *     option {@code metrics} rejects its configuration
   */
  public static PortOneV1Client proxy(Vertx vertx, PortOneV1Options options, Locality locality) {
    return new PortOneV1Client(
        BusPipeline.of(vertx, V1Api.API, List.of(), ClientSettings.target(options, locality)),
        Future::succeededFuture,
        options.getMetrics());
  }

  /**
   * Creates a client over any transport, such as a stub in a test or a decorator of another client.
   *
   * @param transport receives only calls that the catalogue allows
   * @return the client; it owns no resources, and closing it has no effect
   */
  public static PortOneV1Client over(Transport transport) {
    return new PortOneV1Client(
        StubPipeline.of(V1Api.API, transport, ClientSettings.DEFAULT_TIMEOUTS),
        Future::succeededFuture,
        PortOneMetrics.NONE);
  }

  /** {@return what receives the metrics of this client: its option {@code metrics}} */
  public PortOneMetrics metrics() {
    return metrics;
  }

  /** {@return the group of payments: queries by id, order id and status, and refunds} */
  public Payments payments() {
    return new Payments(transport);
  }

  /** {@return the group of amounts that are registered before a payment} */
  public Prepare prepare() {
    return new Prepare(transport);
  }

  /** {@return the group of billing keys} */
  public Customers customers() {
    return new Customers(transport);
  }

  /** {@return the group of charges without the buyer, by billing key or card data} */
  public Subscribe subscribe() {
    return new Subscribe(transport);
  }

  /** {@return the group of planned charges} */
  public Schedules schedules() {
    return new Schedules(transport);
  }

  /** {@return the group of identity verifications} */
  public Certifications certifications() {
    return new Certifications(transport);
  }

  /** {@return the group of virtual accounts} */
  public Vbanks vbanks() {
    return new Vbanks(transport);
  }

  /** {@return the group of barcodes for convenience stores} */
  public Cvs cvs() {
    return new Cvs(transport);
  }

  /** {@return the group of cash receipts, for payments and for deals outside PortOne} */
  public Receipts receipts() {
    return new Receipts(transport);
  }

  /** {@return the group of sub-merchants on sales slips} */
  public Partners partners() {
    return new Partners(transport);
  }

  /** {@return the group of deliveries of escrow payments} */
  public Escrow escrow() {
    return new Escrow(transport);
  }

  /** {@return the group of Naver Pay: product orders, returns, points and reviews} */
  public Naver naver() {
    return new Naver(transport);
  }

  /** {@return the group of Benepia welfare points} */
  public Benepia benepia() {
    return new Benepia(transport);
  }

  /** {@return the group of KCP Quick Pay} */
  public KcpQuick kcpquick() {
    return new KcpQuick(transport);
  }

  /** {@return the group of PAYCO orders} */
  public Payco payco() {
    return new Payco(transport);
  }

  /** {@return the group of Paymentwall deliveries} */
  public Paymentwall paymentwall() {
    return new Paymentwall(transport);
  }

  /** {@return the group of KakaoPay orders, which PortOne no longer specifies} */
  public Kakao kakao() {
    return new Kakao(transport);
  }

  /** {@return the group of codes of card companies and banks} */
  public Codes codes() {
    return new Codes(transport);
  }

  /** {@return the group of sub-merchants} */
  public Tiers tiers() {
    return new Tiers(transport);
  }

  /** {@return the group of account settings in the console} */
  public Users users() {
    return new Users(transport);
  }

  /**
   * Returns this client with a default sub-merchant.
   *
   * @param tier three characters A-Z or 0-9, for calls without a tier
   * @return a view of this client, cheap to create
   */
  public PortOneV1Client withTier(String tier) {
    String name = V1Api.TIER.name();
    return view(call -> call.settings().containsKey(name) ? call : call.withSetting(name, tier));
  }

  /**
   * Returns this client with a default timeout.
   *
   * @param timeout for calls without a timeout, measured from the moment a call is passed to the
   *     client
   * @return a view of this client, cheap to create
   */
  public PortOneV1Client withTimeout(Duration timeout) {
    return view(call -> call.timeout() == null ? call.withTimeout(timeout) : call);
  }

  private PortOneV1Client view(UnaryOperator<Call> defaults) {
    return new PortOneV1Client(call -> transport.send(defaults.apply(call)), closing, metrics);
  }

  /**
   * Sends a call by the name of its action, like an event-bus peer. It fails as the method of the
   * action does, and with {@code INVALID_REQUEST} when there is no such action.
   *
   * @param call the action and its parameters
   * @return the reply, not decoded yet
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
