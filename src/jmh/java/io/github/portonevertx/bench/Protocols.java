package io.github.portonevertx.bench;

import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.ext.web.client.WebClientOptions;
import java.util.ArrayList;
import java.util.List;

/** Measures HTTP/2 and pipelining with the embedded client, near the server and 20 ms away. */
final class Protocols implements AutoCloseable {
  private static final String PLAIN = "HTTP/1.1, 32 connections";
  private static final String TLS = "TLS, HTTP/1.1, 32 connections";
  private static final String FAR = "imp_far";

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final Context context = vertx.getOrCreateContext();
  private final ServerProcess server;

  private Protocols(ServerProcess server) {
    this.server = server;
  }

  static void run(Settings settings, Report report, ServerProcess server) throws Exception {
    try (Protocols protocols = new Protocols(server)) {
      protocols.measure(settings, report, PaymentJson.IMP_UID, 64, "on the same machine");
      protocols.measure(settings, report, FAR, 256, PaymentServer.FAR_AWAY.toMillis() + " ms away");
    }
  }

  private void measure(
      Settings settings, Report report, String impUid, int concurrency, String where)
      throws Exception {
    List<Subject> subjects = subjects(impUid);
    Comparison comparison = new Comparison(settings, subjects);
    comparison.warmUp(concurrency);
    comparison.measure(concurrency);
    Table table =
        new Table(
            "Protocols, " + concurrency + " at once, " + where,
            "The embedded client, typed. Ratios are to HTTP/1.1 over the same kind of connection;"
                + " times are microseconds.",
            "subject",
            "× queries/s",
            "queries/s",
            "p50",
            "p99",
            "CPU",
            "bytes");
    for (Subject subject : subjects) {
      table.row(
          subject.name(),
          comparison.speed(subject),
          Medians.text("%.0f", comparison.median(subject, Measurement::perSecond)),
          Medians.text("%.0f", comparison.micros(subject, 50)),
          Medians.text("%.0f", comparison.micros(subject, 99)),
          Medians.text("%.0f", comparison.median(subject, Measurement::cpuMicros)),
          Medians.text("%.0f", comparison.median(subject, Measurement::bytesEach)));
    }
    comparison.warn(table);
    report.add(table);
  }

  private List<Subject> subjects(String impUid) {
    WebClientOptions trusting = new WebClientOptions().setTrustOptions(server.trust());
    List<Subject> subjects = new ArrayList<>();
    subjects.add(subject(PLAIN, PLAIN, impUid, server.plain(), new WebClientOptions(), 32));
    subjects.add(
        subject("pipelined, 32 connections", PLAIN, impUid, server.plain(), pipelined(), 32));
    subjects.add(
        subject("pipelined, 4 connections", PLAIN, impUid, server.plain(), pipelined(), 4));
    subjects.add(subject(TLS, TLS, impUid, server.tlsWithoutHttp2(), trusting, 32));
    subjects.add(
        subject("TLS, HTTP/2, 32 connections", TLS, impUid, server.tlsWithHttp2(), trusting, 32));
    subjects.add(
        subject("TLS, HTTP/2, 1 connection", TLS, impUid, server.tlsWithHttp2(), trusting, 1));
    return subjects;
  }

  private static WebClientOptions pipelined() {
    WebClientOptions http = new WebClientOptions();
    http.setPipelining(true).setPipeliningLimit(10);
    return http;
  }

  private Subject subject(
      String name,
      String reference,
      String impUid,
      String baseUrl,
      WebClientOptions http,
      int connections) {
    PortOneV1Options options =
        Clients.options(baseUrl).setHttp(http).setMaxConnections(connections);
    PortOneV1Client client = PortOneV1Client.create(vertx, options);
    return new Subject(name, reference, context, () -> client.payments().get(impUid));
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
