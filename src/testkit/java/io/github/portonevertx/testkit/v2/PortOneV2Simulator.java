package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.Exchange;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.FaultInjector;
import io.github.portonevertx.testkit.Faults;
import io.github.portonevertx.testkit.LoopbackServer;
import io.github.portonevertx.testkit.ManualClock;
import io.github.portonevertx.testkit.RequestLog;
import io.github.portonevertx.testkit.Routes;
import io.github.portonevertx.testkit.ShopHttpClient;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A simulator of PortOne: an in-process HTTP server on loopback that answers the core operations of
 * the V2 REST API from memory.
 *
 * <p>{@link #start(Vertx)} deploys it; it can also be deployed like any verticle. Requests are
 * handled on its event loop; the objects that the accessors return may be used from any thread.
 */
public final class PortOneV2Simulator extends VerticleBase {

  private static final int MAX_QUERY_BYTES = 64 * 1024;

  private final PortOneV2SimulatorOptions options;
  private final Merchant merchant;
  private final Webhooks webhooks;
  private final Credentials credentials;
  private final IdempotencyStore idempotency;
  private final AnswerChanges answers;
  private final Faults faults;
  private final FaultInjector injector;
  private final RequestLog<RecordedRequest> log;
  private final Routes<Operation> routes;
  private final Dispatcher dispatcher;
  private @Nullable WindowPages pages;
  private final LoopbackServer server = new LoopbackServer();
  private final AtomicBoolean closing = new AtomicBoolean();
  private final Promise<Void> closed = Promise.promise();
  private volatile boolean stopped;

  /** Creates a simulator with the default options, to be deployed. */
  public PortOneV2Simulator() {
    this(new PortOneV2SimulatorOptions());
  }

  /** Creates a simulator to be deployed. */
  public PortOneV2Simulator(PortOneV2SimulatorOptions options) {
    Shapes shapes = Shapes.load();
    this.options = options;
    this.credentials = new Credentials(options);
    this.idempotency = new IdempotencyStore(options.clock());
    this.answers = new AnswerChanges(shapes);
    this.injector = new FaultInjector(new PortOneV2Api(credentials));
    this.log = new RequestLog<>(options.requestLimit());
    this.faults =
        new Faults(Credentials.LOGIN, shapes.operations().stream().map(Operation::name).toList());
    this.routes = new Routes<>(shapes.operations());
    this.merchant = new Merchant(options, shapes);
    this.webhooks = new Webhooks(options.clock(), options.requestLimit());
    merchant.notices().listen(webhooks::announce);
    Handlers handlers = new Handlers();
    credentials.register(handlers);
    merchant.register(handlers);
    handlers.check(shapes.operations());
    this.dispatcher =
        new Dispatcher(
            options, shapes, credentials, idempotency, answers, handlers, merchant::runDue);
  }

  /** Deploys a simulator with the default options; the future completes when it listens. */
  public static Future<PortOneV2Simulator> start(Vertx vertx) {
    return start(vertx, new PortOneV2SimulatorOptions());
  }

  /** Deploys a simulator; the future completes when it listens, and fails if the port is taken. */
  public static Future<PortOneV2Simulator> start(Vertx vertx, PortOneV2SimulatorOptions options) {
    PortOneV2Simulator simulator = new PortOneV2Simulator(options);
    return vertx.deployVerticle(simulator).map(id -> simulator);
  }

  @Override
  public Future<?> start() {
    webhooks.open(context, new ShopHttpClient(vertx));
    pages = new WindowPages(merchant.window(), merchant.ledger(), context);
    return server
        .listen(
            vertx,
            options.port(),
            http -> options.http().apply(http.setMaxInitialLineLength(MAX_QUERY_BYTES)),
            this::receive)
        .onSuccess(listening -> merchant.window().open(baseUrl() + WindowPages.PATH, webhooks));
  }

  @Override
  public Future<?> stop() {
    stopped = true;
    return server.close();
  }

  /**
   * Undeploys the simulator and closes every connection, including those of held and stalled
   * requests. Idempotent.
   */
  public Future<Void> close() {
    if (closing.compareAndSet(false, true)) {
      if (!server.isStarted() || stopped) {
        closed.complete();
      } else {
        vertx.undeploy(deploymentID()).onComplete(closed);
      }
    }
    return closed.future();
  }

  /**
   * Returns the TCP port it listens on, or listened on before it was closed.
   *
   * @throws IllegalStateException before it listens
   */
  public int port() {
    return server.port();
  }

  /** Returns the address to give to a client, without a slash at its end. */
  public String baseUrl() {
    return server.baseUrl();
  }

  /** Returns the API secret it accepts. */
  public String apiSecret() {
    return options.apiSecret();
  }

  /** Returns the store of the secret. */
  public String storeId() {
    return options.stores().get(0);
  }

  /** Returns the server's clock. */
  public ManualClock clock() {
    return options.clock();
  }

  /** Returns the secrets and tokens. */
  public Credentials credentials() {
    return credentials;
  }

  /** Returns the answers that are kept for repeated requests. */
  public IdempotencyStore idempotency() {
    return idempotency;
  }

  /** Returns the changes of successful answers. */
  public AnswerChanges answers() {
    return answers;
  }

  /** Returns the plan of faults. */
  public Faults faults() {
    return faults;
  }

  /**
   * Returns the numbers of executed writes, after running what is due. A charge that the payment
   * gateway declined counts as executed; a write that PortOne refused does not.
   */
  public Effects effects() {
    merchant.runDue();
    return merchant.effects();
  }

  /** Returns the payments, after running what is due. */
  public Ledger ledger() {
    merchant.runDue();
    return merchant.ledger();
  }

  /** Returns the refunds that are completed later, after running what is due. */
  public Refunds refunds() {
    merchant.runDue();
    return merchant.refunds();
  }

  /** Returns what was announced to the shop, after running what is due. */
  public Notices notices() {
    merchant.runDue();
    return merchant.notices();
  }

  /** Returns the webhooks that are sent to the shop, after running what is due. */
  public Webhooks webhooks() {
    merchant.runDue();
    return webhooks;
  }

  /** Returns the channels. */
  public Channels channels() {
    return merchant.channels();
  }

  /** Returns the billing keys. */
  public BillingKeys billingKeys() {
    return merchant.billingKeys();
  }

  /** Returns the scheduled payments. */
  public PaymentSchedules schedules() {
    return merchant.schedules();
  }

  /** Returns the promotions. */
  public Promotions promotions() {
    return merchant.promotions();
  }

  /** Returns the payment window. */
  public PaymentWindow window() {
    return merchant.window();
  }

  /** Returns the browser's part of payments and billing keys that wait for an approval. */
  public ManualApprovals approvals() {
    return merchant.approvals();
  }

  /** Returns the identity verifications. */
  public IdentityVerifications identityVerifications() {
    return merchant.identityVerifications();
  }

  /** Returns the latest requests in the order of arrival, logins included. */
  public List<RecordedRequest> requests() {
    return log.snapshot();
  }

  /**
   * Returns the latest requests for that operation, such as {@code payments.get}, in the order of
   * arrival.
   */
  public List<RecordedRequest> requests(String operation) {
    return log.snapshot().stream().filter(r -> r.operation().equals(operation)).toList();
  }

  /**
   * Returns how many requests for that operation arrived since the start; exact even when some are
   * no longer recorded.
   */
  public long count(String operation) {
    return log.count(operation);
  }

  private void receive(HttpServerRequest request) {
    // A body that breaks off needs no answer, because the connection is closed.
    request.body().onSuccess(body -> handle(request, body));
  }

  private void handle(HttpServerRequest request, Buffer body) {
    String path = request.path() == null ? "" : request.path();
    WindowPages browser = pages;
    if (browser != null && WindowPages.isFor(path)) {
      browser.handle(request, path, body);
      return;
    }
    Routes.Match<Operation> match = routes.find(request.method(), path);
    String operation = match instanceof Routes.Found<Operation> found ? found.route().name() : "";
    RecordedRequest recorded =
        RecordedRequest.of(operation, request, body.toString(StandardCharsets.UTF_8));
    log.add(operation, recorded);
    credentials.arrived(operation);
    Attempt attempt = dispatcher.attempt(match, recorded);
    Exchange exchange = new Exchange(context, request, skewSeconds -> attempt.run());
    Fault fault = faults.take(operation, path);
    if (fault == null) {
      exchange.send();
      return;
    }
    if (fault.delays() && fault.runsOperation()) {
      // A request that is delayed is running from its arrival, for others with the same key.
      attempt.claim();
    }
    if (fault instanceof Fault.HoldAnswer) {
      attempt.hold();
    }
    injector.act(
        fault,
        exchange,
        () -> {
          exchange.send();
          attempt.finish();
        });
  }

  @Override
  public String toString() {
    return "PortOneV2Simulator[" + (server.isStarted() ? baseUrl() : "not started") + "]";
  }
}
