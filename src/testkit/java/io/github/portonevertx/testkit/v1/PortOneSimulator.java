package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.Exchange;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.FaultInjector;
import io.github.portonevertx.testkit.Faults;
import io.github.portonevertx.testkit.LoopbackServer;
import io.github.portonevertx.testkit.ManualClock;
import io.github.portonevertx.testkit.RequestLog;
import io.github.portonevertx.testkit.ShopHttpClient;
import io.github.portonevertx.testkit.v1.RecordedRequest.TokenForm;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An in-process PortOne: an HTTP server on loopback that answers the V1 REST API from memory.
 *
 * <p>{@link #start(Vertx)} is the short way; it can also be deployed like any verticle. Requests
 * are handled on its own event loop; what the accessors return may be used from any thread.
 */
public final class PortOneSimulator extends VerticleBase {

  private static final System.Logger LOG = System.getLogger(PortOneSimulator.class.getName());

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
  private final Faults faults = new Faults(TokenIssuer.OPERATION);
  private final FaultInjector injector;
  private final RequestLog<RecordedRequest> log;
  private final List<Route> table;
  private final Routes routes;
  private @Nullable WindowPages pages;
  private final LoopbackServer server = new LoopbackServer();
  private final AtomicBoolean closing = new AtomicBoolean();
  private final Promise<Void> closed = Promise.promise();
  private volatile boolean stopped;

  /** A simulator with the default options, to be deployed. */
  public PortOneSimulator() {
    this(new SimulatorOptions());
  }

  /** A simulator to be deployed. */
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
    this.routes = new Routes(table);
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
    // A hundred order ids of forty Korean characters each go into one query.
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

  /** Undeploys: ends every connection, held and stalled requests included. May be called again. */
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
   * The TCP port it listens on, or listened on before it was closed.
   *
   * @throws IllegalStateException before it listens
   */
  public int port() {
    return server.port();
  }

  /** The address to give to a client, without a slash at its end. */
  public String baseUrl() {
    return server.baseUrl();
  }

  /** The REST API key it accepts. */
  public String apiKey() {
    return options.apiKey();
  }

  /** The REST API secret it accepts. */
  public String apiSecret() {
    return options.apiSecret();
  }

  /** The server's clock. */
  public ManualClock clock() {
    return options.clock();
  }

  /** The payments it knows, with those of the schedules whose time has come. */
  public Ledger ledger() {
    schedules.runDue();
    return ledger;
  }

  /**
   * What it tells the shop unasked, with what there is to tell about the schedules whose time has
   * come.
   */
  public Webhooks webhooks() {
    schedules.runDue();
    return webhooks;
  }

  /** The payment window, and the buyer in front of it. */
  public PaymentWindow window() {
    return window;
  }

  /** The billing keys it knows. */
  public BillingKeys billingKeys() {
    return billingKeys;
  }

  /** The charges it is to make later. */
  public Schedules schedules() {
    return schedules;
  }

  /** The identity verifications it knows. */
  public Certifications certifications() {
    return certifications;
  }

  /** What was bought with Naver Pay's order type. */
  public NaverOrders naverOrders() {
    return naverOrders;
  }

  /** The members and keys of KCP Quick Pay. */
  public KcpQuick kcpQuick() {
    return kcpQuick;
  }

  /**
   * How often a write moved money for a payment, or had the PG try: charges, failed and scheduled
   * ones included, refunds by request, and what Naver is asked to do once. What a test does to the
   * ledger by itself is not counted, nor is what PortOne refuses without asking the PG. A write
   * that ran twice shows as 2.
   *
   * @param id a {@code merchant_uid} or an {@code imp_uid}
   */
  public long executions(String id) {
    schedules.runDue();
    return executions.of(id);
  }

  /** Its access tokens. */
  public TokenIssuer tokens() {
    return tokens;
  }

  /** Its planned misbehaviour. */
  public Faults faults() {
    return faults;
  }

  /** The latest requests in the order of arrival, requests for a token included. */
  public List<RecordedRequest> requests() {
    return log.snapshot();
  }

  /**
   * The latest requests for that operation, such as {@code payments.get}, in the order of arrival.
   */
  public List<RecordedRequest> requests(String operation) {
    return log.snapshot().stream().filter(r -> r.operation().equals(operation)).toList();
  }

  /**
   * How many requests for that operation arrived since the start; exact even when some are
   * forgotten.
   */
  public long count(String operation) {
    return log.count(operation);
  }

  /** Every operation it answers. */
  List<Route> table() {
    return table;
  }

  private void receive(HttpServerRequest request) {
    // A body that breaks off needs no answer: its sender has gone.
    request.body().onSuccess(body -> handle(request, body));
  }

  private void handle(HttpServerRequest request, Buffer body) {
    WindowPages browser = pages;
    if (browser != null && WindowPages.isFor(path(request))) {
      browser.handle(request, path(request), body);
      return;
    }
    Routes.Match match = routes.find(request.method(), path(request));
    Query query = Query.of(request.query());
    RecordedRequest recorded = record(request, match, query, body);
    log.add(recorded.operation(), recorded);
    if (recorded.operation().equals(TokenIssuer.OPERATION)) {
      tokens.arrived();
    }
    Exchange exchange =
        new Exchange(
            context,
            request,
            skewSeconds -> answer(match, recorded, query.fault(), skewSeconds).encoded());
    Fault fault = faults.take(recorded.operation(), recorded.path());
    if (fault == null) {
      exchange.send();
    } else {
      injector.act(fault, exchange, exchange::send);
    }
  }

  private SimulatedResponse answer(
      Routes.Match match, RecordedRequest recorded, @Nullable BadRequest fault, long skewSeconds) {
    if (match instanceof Routes.Found found) {
      boolean open = found.route().operation().equals(TokenIssuer.OPERATION);
      if (!open && !tokens.accepts(recorded.token())) {
        return SimulatedResponse.unauthorized();
      }
      return fault == null ? run(found, recorded, skewSeconds) : refuse(fault);
    }
    return match instanceof Routes.WrongMethod
        ? SimulatedResponse.error(405, "Method Not Allowed")
        : SimulatedResponse.notFound("Not Found");
  }

  private SimulatedResponse run(Routes.Found found, RecordedRequest recorded, long skewSeconds) {
    boolean strict = options.strictRequests();
    try {
      RequestFields fields = RequestFields.read(recorded, found.path(), strict);
      schedules.runDue();
      return found
          .route()
          .answer(new SimulatedRequest(recorded, found.path(), fields, skewSeconds), strict);
    } catch (BadRequest e) {
      return refuse(e);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, () -> "The simulator has a defect: " + recorded, e);
      return SimulatedResponse.error(500, "Simulator defect: " + e);
    }
  }

  private static SimulatedResponse refuse(BadRequest e) {
    return SimulatedResponse.error(e.status(), e.reason());
  }

  private static RecordedRequest record(
      HttpServerRequest request, Routes.Match match, Query decoded, Buffer body) {
    Map<String, List<String>> query = decoded.parameters();
    List<String> queryToken = query.remove("_token");
    Map<String, String> headers = new LinkedHashMap<>();
    for (Map.Entry<String, String> header : request.headers()) {
      headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue());
    }
    Sent sent = Sent.find(request.headers(), queryToken == null ? null : queryToken.get(0));
    return new RecordedRequest(
        match instanceof Routes.Found found ? found.route().operation() : "",
        request.method().name(),
        path(request),
        query,
        headers,
        request.getHeader("Tier"),
        sent.form(),
        sent.token(),
        body.toString(StandardCharsets.UTF_8),
        request.version());
  }

  /** The path without its query; empty for the likes of {@code OPTIONS *}. */
  private static String path(HttpServerRequest request) {
    String path = request.path();
    return path == null ? "" : path;
  }

  /** The decoded query of a request, or what is wrong with it. */
  private record Query(Map<String, List<String>> parameters, @Nullable BadRequest fault) {

    static Query of(@Nullable String text) {
      Map<String, List<String>> parameters = new LinkedHashMap<>();
      try {
        for (FormBody.Pair pair : FormBody.pairs(text == null ? "" : text, true)) {
          parameters.computeIfAbsent(pair.name(), name -> new ArrayList<>()).add(pair.value());
        }
        return new Query(parameters, null);
      } catch (BadRequest e) {
        return new Query(new LinkedHashMap<>(), e);
      }
    }
  }

  /** The token of a request, and where it was. */
  private record Sent(TokenForm form, @Nullable String token) {

    private static final String BEARER = "Bearer ";

    /** {@code Authorization} wins over the older header, that over the query. */
    static Sent find(MultiMap headers, @Nullable String queryToken) {
      String authorization = headers.get("Authorization");
      if (authorization != null) {
        return authorization.startsWith(BEARER)
            ? new Sent(TokenForm.BEARER, authorization.substring(BEARER.length()))
            : new Sent(TokenForm.BARE, authorization);
      }
      String older = headers.get("X-ImpTokenHeader");
      if (older != null) {
        return new Sent(TokenForm.IMP_HEADER, older);
      }
      return new Sent(queryToken == null ? TokenForm.NONE : TokenForm.QUERY, queryToken);
    }
  }

  @Override
  public String toString() {
    return "PortOneSimulator[" + (server.isStarted() ? baseUrl() : "not started") + "]";
  }
}
