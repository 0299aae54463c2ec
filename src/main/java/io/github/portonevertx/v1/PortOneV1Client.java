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
 * PortOne V1, typed: the same methods whether PortOne is asked directly or through a verticle.
 *
 * <pre>{@code
 * PortOneV1Client embedded = PortOneV1Client.create(vertx, new PortOneV1Options());
 * PortOneV1Client overTheBus = PortOneV1Client.proxy(vertx, "portone.v1");
 *
 * Future<Payment> payment = overTheBus.payments().get("imp_000000000001");
 * }</pre>
 *
 * <p>The action {@code payments.findAll} of the event bus is the method {@code
 * payments().findAll(…)} here. Every future fails with a {@link PortOneException} and completes on
 * the context it was asked from. A client may be used from any thread.
 */
public final class PortOneV1Client {
  private final Transport transport;
  private final Supplier<Future<Void>> closing;

  private PortOneV1Client(Transport transport, Supplier<Future<Void>> closing) {
    this.transport = transport;
    this.closing = closing;
  }

  /**
   * A client that asks PortOne itself. It owns connections and a token: create one and keep it.
   *
   * @param vertx on whose event loops it works
   * @param options copied; without a key and secret the environment variables {@code
   *     PORTONE_API_KEY} and {@code PORTONE_API_SECRET} are read
   * @return the client; {@link #close} it when done, or let it end with {@code vertx}
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when there are no credentials
   */
  public static PortOneV1Client create(Vertx vertx, PortOneV1Options options) {
    Credentials credentials = ClientSettings.credentials(options);
    return create(vertx, options, () -> Future.succeededFuture(credentials));
  }

  /**
   * A client whose credentials come from elsewhere, such as a vault.
   *
   * @param vertx on whose event loops it works
   * @param options copied; its key and secret are not looked at
   * @param credentials asked before each token request, so that rotated ones are picked up
   * @return the client; {@link #close} it when done, or let it end with {@code vertx}
   */
  public static PortOneV1Client create(
      Vertx vertx, PortOneV1Options options, Supplier<Future<Credentials>> credentials) {
    PortOneV1Options own = new PortOneV1Options(options);
    V1HttpClient client =
        new V1HttpClient(vertx, ClientSettings.of(own), ClientSettings.keys(credentials));
    return new PortOneV1Client(client.transport(), () -> client.close(own.getStopTimeout()));
  }

  /**
   * A client that asks a {@link PortOneV1Verticle} on this node or another.
   *
   * <p>Without {@link #withTimeout} it waits 30 s for an answer, and 80 s where PortOne talks to a
   * payment company: enough for the default options of the verticle, a token and a replay included.
   * The verticle is told, and stops working for a caller whose time is over.
   *
   * <p>In a cluster a verticle on this node is asked first, and one on another node only if this
   * node has none: {@link Locality#LOCAL_FIRST}. What a node could not take, because it is full, is
   * stopping or has no token, is asked of another once; so is a query that has no answer at half of
   * its time, since a node that is lost answers nothing.
   *
   * @param vertx whose event bus is used
   * @param address the verticle's option {@code address}, by default {@code portone}
   * @return the client; it owns nothing, closing it does nothing
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the address is blank
   */
  public static PortOneV1Client proxy(Vertx vertx, String address) {
    return proxy(vertx, address, Locality.LOCAL_FIRST);
  }

  /**
   * A client that asks a {@link PortOneV1Verticle} on the node that {@code locality} chooses.
   *
   * @param vertx whose event bus is used
   * @param address the verticle's option {@code address}, by default {@code portone}
   * @param locality whether a verticle on this node is asked before others
   * @return the client; it owns nothing, closing it does nothing
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the address is blank
   */
  public static PortOneV1Client proxy(Vertx vertx, String address, Locality locality) {
    if (address.isBlank()) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST, "parameter 'address' must not be blank");
    }
    return new PortOneV1Client(
        BusPipeline.of(vertx, V1Api.API, address, locality, ClientSettings.DEFAULT_TIMEOUTS),
        Future::succeededFuture);
  }

  /**
   * A client over any transport: a test's stub, or a decorator of another client's.
   *
   * @param transport gets only calls that the catalogue allows
   * @return the client; it owns nothing, closing it does nothing
   */
  public static PortOneV1Client over(Transport transport) {
    return new PortOneV1Client(
        StubPipeline.of(V1Api.API, transport, ClientSettings.DEFAULT_TIMEOUTS),
        Future::succeededFuture);
  }

  /**
   * Payments: queries by id, order id and status, and refunds.
   *
   * @return the group
   */
  public Payments payments() {
    return new Payments(transport);
  }

  /**
   * Amounts registered before a payment.
   *
   * @return the group
   */
  public Prepare prepare() {
    return new Prepare(transport);
  }

  /**
   * Billing keys: storing, querying and deleting them.
   *
   * @return the group
   */
  public Customers customers() {
    return new Customers(transport);
  }

  /**
   * Charges without the buyer, by billing key or card data.
   *
   * @return the group
   */
  public Subscribe subscribe() {
    return new Subscribe(transport);
  }

  /**
   * Charges planned for later.
   *
   * @return the group
   */
  public Schedules schedules() {
    return new Schedules(transport);
  }

  /**
   * Identity verifications.
   *
   * @return the group
   */
  public Certifications certifications() {
    return new Certifications(transport);
  }

  /**
   * Virtual accounts.
   *
   * @return the group
   */
  public Vbanks vbanks() {
    return new Vbanks(transport);
  }

  /**
   * Barcodes for convenience stores.
   *
   * @return the group
   */
  public Cvs cvs() {
    return new Cvs(transport);
  }

  /**
   * Cash receipts, of payments and of deals outside PortOne.
   *
   * @return the group
   */
  public Receipts receipts() {
    return new Receipts(transport);
  }

  /**
   * Sub-merchants on sales slips.
   *
   * @return the group
   */
  public Partners partners() {
    return new Partners(transport);
  }

  /**
   * Deliveries of escrow payments.
   *
   * @return the group
   */
  public Escrow escrow() {
    return new Escrow(transport);
  }

  /**
   * Naver Pay: product orders, returns, points and reviews.
   *
   * @return the group
   */
  public Naver naver() {
    return new Naver(transport);
  }

  /**
   * Benepia welfare points.
   *
   * @return the group
   */
  public Benepia benepia() {
    return new Benepia(transport);
  }

  /**
   * KCP Quick Pay.
   *
   * @return the group
   */
  public KcpQuick kcpquick() {
    return new KcpQuick(transport);
  }

  /**
   * PAYCO orders.
   *
   * @return the group
   */
  public Payco payco() {
    return new Payco(transport);
  }

  /**
   * Paymentwall deliveries.
   *
   * @return the group
   */
  public Paymentwall paymentwall() {
    return new Paymentwall(transport);
  }

  /**
   * KakaoPay orders, which PortOne no longer specifies.
   *
   * @return the group
   */
  public Kakao kakao() {
    return new Kakao(transport);
  }

  /**
   * Codes of card companies and banks.
   *
   * @return the group
   */
  public Codes codes() {
    return new Codes(transport);
  }

  /**
   * Sub-merchants.
   *
   * @return the group
   */
  public Tiers tiers() {
    return new Tiers(transport);
  }

  /**
   * What the console holds about the account.
   *
   * @return the group
   */
  public Users users() {
    return new Users(transport);
  }

  /**
   * The same client for a sub-merchant.
   *
   * @param tier three characters A-Z or 0-9; a call that names its own keeps it
   * @return a view of this client, cheap to make
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
   * The same client for a caller that waits only so long.
   *
   * @param timeout for each call, from the moment it is sent; a call that has its own keeps it
   * @return a view of this client, cheap to make
   */
  public PortOneV1Client withTimeout(Duration timeout) {
    return new PortOneV1Client(
        call -> transport.send(call.timeout() == null ? call.withTimeout(timeout) : call), closing);
  }

  /**
   * Sends a call by the name of its action, as an event-bus peer does.
   *
   * @param call what to ask
   * @return the reply, not decoded yet
   */
  public Future<Reply> send(Call call) {
    return transport.send(call);
  }

  /**
   * How the client is, or the verticle that it asks; nothing is sent to PortOne.
   *
   * @return fails with {@code UNAVAILABLE} when no verticle answers, which is an answer, too
   */
  public Future<Health> health() {
    return transport.send(Call.of("health")).map(reply -> reply.as(Health.class));
  }

  /**
   * Refuses new calls, lets those that go on finish, up to the option {@code stopTimeout}, and
   * closes the connections.
   *
   * @return completes when they are closed; repeatable
   */
  public Future<Void> close() {
    // A closed Vert.x has closed the connections, and rejects the tasks of an orderly end.
    return Futures.call(closing)
        .recover(
            failure ->
                failure instanceof RejectedExecutionException
                    ? Future.succeededFuture()
                    : Future.failedFuture(Defect.of("the close of the client", failure)));
  }
}
