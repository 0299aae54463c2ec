package io.github.portonevertx.bench;

import io.github.portonevertx.Call;
import io.github.portonevertx.Reply;
import io.github.portonevertx.bench.V2Clients.Request;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.PortOneV2Verticle;
import io.github.portonevertx.v2.common.PageInput;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.github.portonevertx.v2.payments.ListRequest;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Measures a query, a refund and a page of 100 payments of V2 beside PortOne's server SDK for the
 * JVM and clients by hand, all against the same server.
 */
final class V2Queries implements AutoCloseable {
  private static final String BARE = "bare: HttpClient → Buffer";
  private static final String SDK = "official SDK for the JVM, its futures";
  private static final int TYPICAL = 64;

  /** One operation in every client. */
  private record Operation(
      String title,
      Request byHand,
      Call call,
      Function<PortOneV2Client, Future<?>> typed,
      Sdk sdk) {}

  /** Returns the calls of the SDK. */
  private interface Sdk {
    Supplier<CompletableFuture<?>> of(SdkPeer peer) throws ReflectiveOperationException;
  }

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final Context context = vertx.getOrCreateContext();
  private final List<SdkPeer> peers = new ArrayList<>();

  private V2Queries() {}

  static void run(Settings settings, Report report, ServerProcess server) throws Exception {
    try (V2Queries queries = new V2Queries()) {
      for (Operation operation : List.of(query(), refund(), list())) {
        queries.measure(settings, report, operation, server.portOfV2(), "", 1, TYPICAL, 512);
      }
      queries.measure(
          settings, report, query(), server.farPortOfV2(), ", 20 ms away", 1, TYPICAL, 512);
    }
  }

  private static Operation query() {
    return new Operation(
        "V2 query",
        new Request(HttpMethod.GET, "/payments/" + V2Bodies.PAYMENT_ID, null),
        Call.of("payments.get").with("paymentId", V2Bodies.PAYMENT_ID),
        client -> client.payments().get(V2Bodies.PAYMENT_ID),
        peer -> peer.query(V2Bodies.PAYMENT_ID));
  }

  private static Operation refund() {
    CancelRequest request =
        CancelRequest.builder()
            .paymentId(V2Bodies.PAYMENT_ID)
            .amount(1_000)
            .reason("a reason")
            .build();
    return new Operation(
        "V2 refund with an idempotency key",
        new Request(
            HttpMethod.POST,
            "/payments/" + V2Bodies.PAYMENT_ID + "/cancel",
            new JsonObject().put("reason", "a reason").put("amount", 1_000)),
        request.toCall(),
        client -> client.payments().cancel(request),
        peer -> peer.refund(V2Bodies.PAYMENT_ID, 1_000));
  }

  private static Operation list() {
    ListRequest request =
        ListRequest.builder().page(PageInput.builder().size(V2Bodies.PAGE).build()).build();
    String parameter =
        new JsonObject().put("page", new JsonObject().put("size", V2Bodies.PAGE)).encode();
    return new Operation(
        "V2 page of " + V2Bodies.PAGE + " payments",
        new Request(
            HttpMethod.GET,
            "/payments?requestBody=" + URLEncoder.encode(parameter, StandardCharsets.UTF_8),
            null),
        request.toCall(),
        client -> client.payments().list(request),
        peer -> peer.list(V2Bodies.PAGE));
  }

  private void measure(
      Settings settings,
      Report report,
      Operation operation,
      int port,
      String where,
      int... concurrencies)
      throws Exception {
    List<Subject> subjects = subjects(operation, port);
    Comparison comparison = new Comparison(settings, subjects);
    comparison.warmUp(TYPICAL);
    for (int concurrency : concurrencies) {
      comparison.measure(concurrency);
      String title = operation.title() + ", " + concurrency + " at once" + where;
      report.add(table(comparison, subjects, title));
      if (concurrency == TYPICAL) {
        report.chart().group(title + ": × official SDK", bars(comparison, subjects));
      }
    }
  }

  private List<Subject> subjects(Operation operation, int port) throws Exception {
    String address = "v2-" + port + "-" + operation.call().action();
    PortOneV2Options options = V2Clients.options(port).setAddress(address);
    vertx.deployVerticle(new PortOneV2Verticle(options)).await();
    PortOneV2Client embedded = PortOneV2Client.create(vertx, options);
    PortOneV2Client proxy = PortOneV2Client.proxy(vertx, address);
    HttpClient bare = Clients.httpClient(vertx, Clients.CONNECTIONS);
    WebClient web = Clients.webClient(vertx, port);
    Call call = operation.call();
    List<Subject> subjects = new ArrayList<>();
    add(subjects, BARE, V2Clients.bare(bare, port, operation.byHand()));
    add(subjects, Queries.HAND_WRITTEN, V2Clients.handWritten(web, port, operation.byHand()));
    add(subjects, "embedded, typed", () -> operation.typed().apply(embedded));
    add(subjects, "embedded, JSON", () -> embedded.send(call).map(Reply::json));
    String kind = operation.byHand().body() == null ? ".query" : ".command";
    add(
        subjects,
        "bus, JSON",
        V2Clients.message(vertx, address + kind, call.action(), new JsonObject(call.parameters())));
    add(subjects, "bus, typed proxy", () -> operation.typed().apply(proxy));
    @Nullable SdkPeer peer = SdkPeer.open("http://127.0.0.1:" + port, V2Clients.SECRET);
    if (peer != null) {
      peers.add(peer);
      Supplier<CompletableFuture<?>> calls = operation.sdk().of(peer);
      add(subjects, SDK, () -> Future.fromCompletionStage(calls.get(), context));
    }
    return subjects;
  }

  private void add(List<Subject> subjects, String name, Supplier<Future<?>> question) {
    subjects.add(new Subject(name, Queries.HAND_WRITTEN, context, question));
  }

  private static Table table(Comparison comparison, List<Subject> subjects, String title) {
    Table table =
        new Table(
            title,
            "Ratios are to the hand-written client of the same round, the last two to the SDK; times"
                + " are microseconds, CPU and bytes those of this process a call.",
            "subject",
            "× calls/s",
            "× p99",
            "calls/s",
            "p50",
            "p99",
            "CPU",
            "bytes",
            "× SDK's calls/s",
            "× SDK's CPU");
    for (Subject subject : subjects) {
      table.row(
          subject.name(),
          comparison.speed(subject),
          Medians.text("%.2f", comparison.ratio(subject, m -> m.micros(99))),
          Medians.text("%.0f", comparison.median(subject, Measurement::perSecond)),
          Medians.text("%.0f", comparison.micros(subject, 50)),
          Medians.text("%.0f", comparison.micros(subject, 99)),
          Medians.text("%.0f", comparison.median(subject, Measurement::cpuMicros)),
          Medians.text("%.0f", comparison.median(subject, Measurement::bytesEach)),
          beside(comparison, subjects, subject, Measurement::perSecond, "%.1f"),
          beside(comparison, subjects, subject, Measurement::cpuMicros, "%.3f"));
    }
    comparison.warn(table);
    return table;
  }

  private static String beside(
      Comparison comparison,
      List<Subject> subjects,
      Subject subject,
      ToDoubleFunction<Measurement> number,
      String format) {
    return subjects.stream()
        .filter(other -> other.name().equals(SDK))
        .map(sdk -> Medians.text(format, comparison.ratio(subject, sdk, number)))
        .findFirst()
        .orElse("");
  }

  private static List<BarChart.Bar> bars(Comparison comparison, List<Subject> subjects) {
    List<BarChart.Bar> bars = new ArrayList<>();
    for (Subject sdk : subjects) {
      if (sdk.name().equals(SDK)) {
        for (Subject subject : subjects) {
          double ratio = comparison.ratio(subject, sdk, Measurement::perSecond);
          boolean ours = !List.of(BARE, Queries.HAND_WRITTEN, SDK).contains(subject.name());
          bars.add(new BarChart.Bar(subject.name(), ratio, Medians.text("%.1f", ratio), ours));
        }
      }
    }
    return bars;
  }

  @Override
  public void close() throws IOException, ReflectiveOperationException {
    for (SdkPeer peer : peers) {
      peer.close();
    }
    vertx.close().await();
  }
}
