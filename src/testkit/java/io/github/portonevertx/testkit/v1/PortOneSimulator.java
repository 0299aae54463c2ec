package io.github.portonevertx.testkit.v1;

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
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A simulator of PortOne: an in-process HTTP server on loopback that answers the V1 REST API from
 * memory.
 *
 * <p>{@link #start(Vertx)} deploys it; it can also be deployed like any verticle. Requests are
 * handled on its event loop; the objects that the accessors return may be used from any thread.
 */
public final class PortOneSimulator extends VerticleBase {

  private final SimulatorOptions options;
  private final TokenIssuer tokens;
  private final Webhooks webhooks;
  private final Ledger ledger;
  private final PaymentWindow window;
  private final BillingKeys billingKeys;
  private final Schedules schedules;
  private final Certifications certifications;
  private final NaverOrders naverOrders = new NaverOrders();
  private final KcpQuick kcpQuick;
  private final Executions executions = new Executions();
  private final Faults faults;
  private final FaultInjector injector;
  private final RequestLog<RecordedRequest> log;
  private final List<Route> table;
  private final Routes<Route> routes;
  private final Responder responder;
  private @Nullable WindowPages pages;
  private final LoopbackServer server = new LoopbackServer();
  private final AtomicBoolean closing = new AtomicBoolean();
  private final Promise<Void> closed = Promise.promise();
  private volatile boolean stopped;

  /** Creates a simulator with the default options, to be deployed. */
  public PortOneSimulator() {
    this(new SimulatorOptions());
  }

  /** Creates a simulator to be deployed. */
  public PortOneSimulator(SimulatorOptions options) {
    this.options = options;
    this.tokens = new TokenIssuer(options);
    this.webhooks = new Webhooks(options.clock(), options.requestLimit());
    this.ledger = new Ledger(options.clock(), webhooks);
    this.billingKeys = new BillingKeys(options.clock());
    Charges charges = new Charges(ledger, executions);
    this.window = new PaymentWindow(ledger, charges, options.requestLimit());
    this.schedules = new Schedules(billingKeys, charges, ledger);
    this.certifications = new Certifications(options.clock());
    this.kcpQuick = new KcpQuick(options.clock());
    this.injector = new FaultInjector(new PortOneApi(tokens, options.undocumented()));
    this.log = new RequestLog<>(options.requestLimit());
    this.table =
        Stream.of(
                new TokenRoutes(options, tokens).table(),
                new PaymentRoutes(ledger, executions, options.clock()).table(),
                new PrepareRoutes(ledger).table(),
                new BillingRoutes(billingKeys, schedules, charges, ledger, options.undocumented())
                    .table(),
                new ScheduleRoutes(schedules, billingKeys, charges, ledger).table(),
                new VirtualAccountRoutes(ledger, charges).table(),
                new CertificationRoutes(certifications).table(),
                new ReceiptRoutes(ledger).table(),
                new EscrowRoutes(ledger).table(),
                new NaverRoutes(naverOrders, ledger, executions).table(),
                new KcpQuickRoutes(kcpQuick, ledger, charges).table(),
                new WalletRoutes(ledger, charges).table(),
                new CodeRoutes().table())
            .flatMap(List::stream)
            .toList();
    this.faults = new Faults(TokenIssuer.OPERATION, table.stream().map(Route::operation).toList());
    this.routes = new Routes<>(table);
    this.responder = new Responder(options, tokens, schedules);
  }

  /** Deploys a simulator with the default options; the future completes when it listens. */
  public static Future<PortOneSimulator> start(Vertx vertx) {
    return start(vertx, new SimulatorOptions());
  }

  /** Deploys a simulator; the future completes when it listens, and fails if the port is taken. */
  public static Future<PortOneSimulator> start(Vertx vertx, SimulatorOptions options) {
    PortOneSimulator simulator = new PortOneSimulator(options);
    return vertx.deployVerticle(simulator).map(id -> simulator);
  }

  @Override
  public Future<?> start() {
    ShopHttpClient client = new ShopHttpClient(vertx);
    webhooks.open(context, client);
    pages = new WindowPages(window, ledger, context);
    // One query may contain a hundred order ids of forty Korean characters each.
    return server
        .listen(
            vertx,
            options.port(),
            http -> options.http().apply(http.setMaxInitialLineLength(64 * 1024)),
            this::receive)
        .onSuccess(listening -> window.open(context, client, baseUrl() + WindowPages.PATH));
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

  /** Returns the REST API key it accepts. */
  public String apiKey() {
    return options.apiKey();
  }

  /** Returns the REST API secret it accepts. */
  public String apiSecret() {
    return options.apiSecret();
  }

  /** Returns the server's clock. */
  public ManualClock clock() {
    return options.clock();
  }

  /** Returns the payments, after running the schedules that are due. */
  public Ledger ledger() {
    schedules.runDue();
    return ledger;
  }

  /** Returns the webhooks, after running the schedules that are due. */
  public Webhooks webhooks() {
    schedules.runDue();
    return webhooks;
  }

  /** Returns the payment window. */
  public PaymentWindow window() {
    return window;
  }

  /** Returns the billing keys. */
  public BillingKeys billingKeys() {
    return billingKeys;
  }

  /** Returns the planned charges. */
  public Schedules schedules() {
    return schedules;
  }

  /** Returns the identity verifications. */
  public Certifications certifications() {
    return certifications;
  }

  /** Returns the product orders of Naver Pay's order type. */
  public NaverOrders naverOrders() {
    return naverOrders;
  }

  /** Returns the members and keys of KCP Quick Pay. */
  public KcpQuick kcpQuick() {
    return kcpQuick;
  }

  /**
   * Returns the number of writes that moved money for a payment, or made the PG try: charges,
   * including failed and scheduled ones, requested refunds, and Naver writes that run once. Direct
   * changes of the ledger by a test are not counted, nor are writes that PortOne rejects without
   * the PG. A write that ran twice counts as 2.
   *
   * @param id a {@code merchant_uid} or an {@code imp_uid}
   */
  public long executions(String id) {
    schedules.runDue();
    return executions.of(id);
  }

  /** Returns the token issuer. */
  public TokenIssuer tokens() {
    return tokens;
  }

  /** Returns the plan of faults. */
  public Faults faults() {
    return faults;
  }

  /** Returns the latest requests in the order of arrival, requests for a token included. */
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

  /** Returns every operation it answers. */
  List<Route> table() {
    return table;
  }

  private void receive(HttpServerRequest request) {
    // A body that breaks off needs no answer, because the connection is closed.
    request.body().onSuccess(body -> handle(request, body));
  }

  private void handle(HttpServerRequest request, Buffer body) {
    WindowPages browser = pages;
    String path = ReceivedRequest.path(request);
    if (browser != null && WindowPages.isFor(path)) {
      browser.handle(request, path, body);
      return;
    }
    Routes.Match<Route> match = routes.find(request.method(), path);
    ReceivedRequest received = ReceivedRequest.of(request, match, body);
    RecordedRequest recorded = received.recorded();
    log.add(recorded.operation(), recorded);
    if (recorded.operation().equals(TokenIssuer.OPERATION)) {
      tokens.arrived();
    }
    Exchange exchange =
        new Exchange(
            context,
            request,
            skewSeconds -> responder.answer(match, received, skewSeconds).encoded());
    Fault fault = faults.take(recorded.operation(), recorded.path());
    if (fault == null) {
      exchange.send();
    } else {
      injector.act(fault, exchange, exchange::send);
    }
  }

  @Override
  public String toString() {
    return "PortOneSimulator[" + (server.isStarted() ? baseUrl() : "not started") + "]";
  }
}
