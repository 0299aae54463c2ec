package io.github.portonevertx.v1;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Health;
import io.github.portonevertx.Locality;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.async.Defect;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.bus.BusPipeline;
import io.github.portonevertx.internal.pipeline.StubPipeline;
import io.github.portonevertx.v1.internal.V1Api;
import io.github.portonevertx.v1.internal.V1HttpClient;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

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

  private PortOneV1Client(Transport transport, Supplier<Future<Void>> closing) {
    this.transport = transport;
    this.closing = closing;
  }

  /**
   * Creates a client that calls PortOne directly. It owns connections and a token, so create one
   * and keep it.
   *
   * @param vertx the instance whose event loops it uses
   * @param options copied; without a key and secret the environment variables {@code
   *     PORTONE_API_KEY} and {@code PORTONE_API_SECRET} are read
   * @return the client, to be closed with {@link #close}; it is also closed with {@code vertx}
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when there are no credentials
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
   */
  public static PortOneV1Client create(
      Vertx vertx, PortOneV1Options options, Supplier<Future<Credentials>> credentials) {
    PortOneV1Options own = new PortOneV1Options(options);
    V1HttpClient client =
        new V1HttpClient(vertx, ClientSettings.of(own), ClientSettings.keys(credentials));
    return new PortOneV1Client(client.transport(), () -> client.close(own.getStopTimeout()));
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
   * @param options of which {@code address}, {@code requestTimeout}, {@code pgTimeout} and {@code
   *     retryBudget} are used; the others are those of the verticle alone
   * @param locality whether a verticle on this node is preferred
   * @return the client; it owns no resources, and closing it has no effect
   */
  public static PortOneV1Client proxy(Vertx vertx, PortOneV1Options options, Locality locality) {
    return new PortOneV1Client(
        BusPipeline.of(vertx, V1Api.API, ClientSettings.target(options, locality)),
        Future::succeededFuture);
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
        Future::succeededFuture);
  }

  /**
   * Returns the group of payments: queries by id, order id and status, and refunds.
   *
   * @return the group
   */
  public Payments payments() {
    return new Payments(transport);
  }

  /**
   * Returns the group of amounts that are registered before a payment.
   *
   * @return the group
   */
  public Prepare prepare() {
    return new Prepare(transport);
  }

  /**
   * Returns the group of billing keys.
   *
   * @return the group
   */
  public Customers customers() {
    return new Customers(transport);
  }

  /**
   * Returns the group of charges without the buyer, by billing key or card data.
   *
   * @return the group
   */
  public Subscribe subscribe() {
    return new Subscribe(transport);
  }

  /**
   * Returns the group of planned charges.
   *
   * @return the group
   */
  public Schedules schedules() {
    return new Schedules(transport);
  }

  /**
   * Returns the group of identity verifications.
   *
   * @return the group
   */
  public Certifications certifications() {
    return new Certifications(transport);
  }

  /**
   * Returns the group of virtual accounts.
   *
   * @return the group
   */
  public Vbanks vbanks() {
    return new Vbanks(transport);
  }

  /**
   * Returns the group of barcodes for convenience stores.
   *
   * @return the group
   */
  public Cvs cvs() {
    return new Cvs(transport);
  }

  /**
   * Returns the group of cash receipts, for payments and for deals outside PortOne.
   *
   * @return the group
   */
  public Receipts receipts() {
    return new Receipts(transport);
  }

  /**
   * Returns the group of sub-merchants on sales slips.
   *
   * @return the group
   */
  public Partners partners() {
    return new Partners(transport);
  }

  /**
   * Returns the group of deliveries of escrow payments.
   *
   * @return the group
   */
  public Escrow escrow() {
    return new Escrow(transport);
  }

  /**
   * Returns the group of Naver Pay: product orders, returns, points and reviews.
   *
   * @return the group
   */
  public Naver naver() {
    return new Naver(transport);
  }

  /**
   * Returns the group of Benepia welfare points.
   *
   * @return the group
   */
  public Benepia benepia() {
    return new Benepia(transport);
  }

  /**
   * Returns the group of KCP Quick Pay.
   *
   * @return the group
   */
  public KcpQuick kcpquick() {
    return new KcpQuick(transport);
  }

  /**
   * Returns the group of PAYCO orders.
   *
   * @return the group
   */
  public Payco payco() {
    return new Payco(transport);
  }

  /**
   * Returns the group of Paymentwall deliveries.
   *
   * @return the group
   */
  public Paymentwall paymentwall() {
    return new Paymentwall(transport);
  }

  /**
   * Returns the group of KakaoPay orders, which PortOne no longer specifies.
   *
   * @return the group
   */
  public Kakao kakao() {
    return new Kakao(transport);
  }

  /**
   * Returns the group of codes of card companies and banks.
   *
   * @return the group
   */
  public Codes codes() {
    return new Codes(transport);
  }

  /**
   * Returns the group of sub-merchants.
   *
   * @return the group
   */
  public Tiers tiers() {
    return new Tiers(transport);
  }

  /**
   * Returns the group of account settings in the console.
   *
   * @return the group
   */
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
    return new PortOneV1Client(
        call ->
            transport.send(
                call.settings().containsKey(V1Api.TIER.name())
                    ? call
                    : call.withSetting(V1Api.TIER.name(), tier)),
        closing);
  }

  /**
   * Returns this client with a default timeout.
   *
   * @param timeout for calls without a timeout, measured from the moment a call is passed to the
   *     client
   * @return a view of this client, cheap to create
   */
  public PortOneV1Client withTimeout(Duration timeout) {
    return new PortOneV1Client(
        call -> transport.send(call.timeout() == null ? call.withTimeout(timeout) : call), closing);
  }

  /**
   * Sends a call by the name of its action, like an event-bus peer.
   *
   * @param call the action and its parameters
   * @return the reply, not decoded yet
   */
  public Future<Reply> send(Call call) {
    return transport.send(call);
  }

  /**
   * Returns the health of the client, or of the verticle that it sends to. No request is sent to
   * PortOne.
   *
   * @return the health; fails with {@code UNAVAILABLE} when no verticle answers
   */
  public Future<Health> health() {
    return transport.send(Call.of("health")).map(reply -> reply.as(Health.class));
  }

  /**
   * Rejects new calls, waits for the running ones, up to the option {@code stopTimeout}, and closes
   * the connections. May be called repeatedly.
   *
   * @return completes when the connections are closed
   */
  public Future<Void> close() {
    // A closed Vert.x has closed the connections already, and rejects further tasks.
    return Futures.call(closing)
        .recover(
            failure ->
                failure instanceof RejectedExecutionException
                    ? Future.succeededFuture()
                    : Future.failedFuture(Defect.of("the close of the client", failure)));
  }
}
