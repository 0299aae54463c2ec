package io.github.portonevertx.bench;

import io.github.portonevertx.Call;
import io.github.portonevertx.Reply;
import io.github.portonevertx.v1.Credentials;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Measures the query of one payment in every access mode, compared with a hand-written client. */
final class Queries implements AutoCloseable {
  static final String HAND_WRITTEN = "hand-written: WebClient → JsonObject";
  private static final String BARE = "bare: HttpClient → Buffer";
  private static final String BUS_BY_HAND = "bus, hand-written";
  private static final String GATEWAY_BY_HAND = "gateway, hand-written";
  private static final String GATEWAY = "gateway over the bus";
  private static final String EMBEDDED = "embedded, typed";
  private static final String APART = "bus, JSON, from another loop";
  private static final String PROXY_APART = "bus, typed proxy, from another loop";
  private static final String HOPS = "bus, fixed reply, from another loop";

  static final String ADDRESS = PortOneV1Options.DEFAULT_ADDRESS + ".query";

  /** The concurrency of the chart. */
  private static final int TYPICAL = 64;

  /** One event loop, which the caller shares with the verticle. */
  private final Vertx shared = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));

  /** Two event loops: one for the verticle, one for the caller. */
  private final Vertx apart = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));

  /**
   * In production the client of a gateway is another process; here it has at least a separate event
   * loop.
   */
  private final Vertx outside = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));

  private final List<Subject> subjects = new ArrayList<>();

  private Queries() {}

  static void run(Settings settings, Report report, ServerProcess server) throws Exception {
    try (Queries queries = new Queries()) {
      queries.prepare(server);
      queries.measure(settings, report);
    }
  }

  private void prepare(ServerProcess server) throws Exception {
    Context here = shared.getOrCreateContext();
    PortOneV1Options options = Clients.options(server.plain());
    shared.deployVerticle(new PortOneV1Verticle(options)).await();
    PortOneV1Client embedded = PortOneV1Client.create(shared, options);
    PortOneV1Client proxy = PortOneV1Client.proxy(shared, options.getAddress());
    WebClient web = Clients.webClient(shared, server.port());
    HttpClient bare = Clients.httpClient(shared, Clients.CONNECTIONS);
    Call call = Clients.call();

    add(BARE, here, Clients.raw(bare, server.port(), Clients.PATH));
    add(HAND_WRITTEN, here, () -> Clients.handWritten(web));
    add(EMBEDDED, here, () -> embedded.payments().get(PaymentJson.IMP_UID));
    add("embedded, JSON", here, () -> embedded.send(call).map(Reply::json));
    Clients.serve(shared, "by-hand", web);
    add(BUS_BY_HAND, here, () -> Clients.message(shared, "by-hand"));
    add("bus, JSON", here, () -> Clients.message(shared, ADDRESS));
    add("bus, typed proxy", here, () -> proxy.payments().get(PaymentJson.IMP_UID));

    Thread loop = deployApart(options);
    Context elsewhere = context(thread -> thread != loop);
    replyFixed(context(thread -> thread == loop));
    add(
        HOPS,
        elsewhere,
        () -> apart.eventBus().request("fixed", new JsonObject().put("imp_uid", "imp_1")));
    PortOneV1Client remote = PortOneV1Client.proxy(apart, options.getAddress());
    add(APART, elsewhere, () -> Clients.message(apart, ADDRESS));
    add(PROXY_APART, elsewhere, () -> remote.payments().get(PaymentJson.IMP_UID));

    Context customer = outside.getOrCreateContext();
    HttpClient shop = Clients.httpClient(outside, Clients.CONNECTIONS);
    int byHand = gateway(() -> Clients.handWritten(web));
    int overTheBus = gateway(() -> Clients.message(shared, ADDRESS));
    add(GATEWAY_BY_HAND, GATEWAY_BY_HAND, customer, Clients.raw(shop, byHand, Clients.PATH));
    add(GATEWAY, GATEWAY_BY_HAND, customer, Clients.raw(shop, overTheBus, Clients.PATH));
  }

  private void add(String name, Context context, Supplier<Future<?>> question) {
    add(name, HAND_WRITTEN, context, question);
  }

  private void add(String name, String reference, Context context, Supplier<Future<?>> question) {
    subjects.add(new Subject(name, reference, context, question));
  }

  /**
   * Deploys the verticle, which requests its credentials on its event loop and so identifies that
   * thread.
   */
  private Thread deployApart(PortOneV1Options options) throws Exception {
    CompletableFuture<Thread> loop = new CompletableFuture<>();
    Supplier<Future<Credentials>> vault =
        () -> {
          loop.complete(Thread.currentThread());
          return Future.succeededFuture(new Credentials("invented-key", "invented-secret"));
        };
    apart.deployVerticle(new PortOneV1Verticle(options, vault)).await();
    return loop.get(10, TimeUnit.SECONDS);
  }

  /** Returns the context of a verticle, because the main thread always gets the same one. */
  private Context context(Predicate<Thread> wanted) {
    for (int attempt = 0; attempt < 10; attempt++) {
      Promise<Optional<Context>> found = Promise.promise();
      apart
          .deployVerticle(
              context -> {
                found.complete(
                    Optional.of(context).filter(c -> wanted.test(Thread.currentThread())));
                return Future.succeededFuture();
              })
          .await();
      Optional<Context> context = found.future().await();
      if (context.isPresent()) {
        return context.get();
      }
    }
    throw new IllegalStateException("no context has the event loop that is wanted");
  }

  /** Replies to messages with the text of a payment at once: what two hops cost at least. */
  private void replyFixed(Context context) {
    Buffer payment = Buffer.buffer(PaymentJson.ENVELOPE);
    Promise<Void> registered = Promise.promise();
    context.runOnContext(
        v ->
            apart
                .eventBus()
                .consumer("fixed", message -> message.reply(payment))
                .completion()
                .onComplete(registered));
    registered.future().await();
  }

  /** Deploys a gateway like examples/RestGateway. */
  private int gateway(Supplier<Future<JsonObject>> answer) {
    return shared
        .createHttpServer()
        .requestHandler(
            request ->
                answer
                    .get()
                    .onSuccess(
                        payment ->
                            request
                                .response()
                                .putHeader("content-type", "application/json")
                                .end(payment.encode()))
                    .onFailure(failure -> request.response().setStatusCode(502).end()))
        .listen(0, "127.0.0.1")
        .await()
        .actualPort();
  }

  private void measure(Settings settings, Report report) throws Exception {
    Comparison comparison = new Comparison(settings, subjects);
    comparison.warmUp(TYPICAL);
    for (int concurrency : List.of(1, TYPICAL, 512)) {
      comparison.measure(concurrency);
      report.add(table(comparison, concurrency));
      if (concurrency == 1) {
        report.add(hops(comparison));
      }
      if (concurrency == TYPICAL) {
        report
            .chart()
            .group("Queries a second, 64 at once: × hand-written WebClient", bars(comparison));
      }
    }
  }

  private Table table(Comparison comparison, int concurrency) {
    Table table =
        new Table(
            "Queries, " + concurrency + " at once",
            "Ratios are to the hand-written client of the same round, for the gateway to the"
                + " hand-written gateway; times are microseconds, CPU and bytes those of this"
                + " process a query.",
            "subject",
            "× queries/s",
            "× p99",
            "queries/s",
            "p50",
            "p99",
            "p99.9",
            "CPU",
            "bytes");
    for (Subject subject : subjects) {
      table.row(
          subject.name(),
          comparison.speed(subject),
          Medians.text("%.2f", comparison.ratio(subject, m -> m.micros(99))),
          Medians.text("%.0f", comparison.median(subject, Measurement::perSecond)),
          Medians.text("%.0f", comparison.micros(subject, 50)),
          Medians.text("%.0f", comparison.micros(subject, 99)),
          Medians.text("%.0f", comparison.micros(subject, 99.9)),
          Medians.text("%.0f", comparison.median(subject, Measurement::cpuMicros)),
          Medians.text("%.0f", comparison.median(subject, Measurement::bytesEach)));
    }
    comparison.warn(table);
    return table;
  }

  /** Compares what a call from another event loop costs beyond one on the same loop. */
  private Table hops(Comparison comparison) {
    double floor = micros(comparison, HOPS);
    double embedded = micros(comparison, EMBEDDED);
    Table table =
        new Table(
            "From another event loop, 1 at once",
            "Medians in microseconds. A message and its reply change the thread twice; the first row is"
                + " a consumer that replies at once.",
            "subject",
            "p50",
            "beyond the embedded client",
            "× two hops");
    table.row(HOPS, Medians.text("%.0f", floor), "", "1.00");
    table.row(EMBEDDED, Medians.text("%.0f", embedded), "", "");
    for (String subject : List.of(APART, PROXY_APART)) {
      double beyond = micros(comparison, subject) - embedded;
      table.row(
          subject,
          Medians.text("%.0f", embedded + beyond),
          Medians.text("%.0f", beyond),
          Medians.text("%.2f", beyond / floor));
    }
    return table;
  }

  private double micros(Comparison comparison, String name) {
    return subjects.stream()
        .filter(subject -> subject.name().equals(name))
        .mapToDouble(subject -> comparison.micros(subject, 50))
        .findFirst()
        .orElseThrow();
  }

  private List<BarChart.Bar> bars(Comparison comparison) {
    return subjects.stream()
        .map(
            subject -> {
              double ratio = comparison.ratio(subject, Measurement::perSecond);
              boolean reference =
                  List.of(BARE, HAND_WRITTEN, BUS_BY_HAND, HOPS, GATEWAY_BY_HAND)
                      .contains(subject.name());
              return new BarChart.Bar(
                  subject.name(), ratio, Medians.text("%.2f", ratio), !reference);
            })
        .toList();
  }

  @Override
  public void close() {
    Future.join(shared.close(), apart.close(), outside.close()).await();
  }
}
