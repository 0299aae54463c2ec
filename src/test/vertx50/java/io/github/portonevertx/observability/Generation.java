package io.github.portonevertx.observability;

import io.github.portonevertx.Locality;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Faults;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.github.portonevertx.v2.AuthenticationMode;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.PortOneV2Verticle;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.core.tracing.TracingPolicy;
import io.vertx.ext.web.client.WebClientOptions;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The two APIs, for tests that are the same for both. Both clients use access tokens. */
enum Generation {
  V1("auth.token") {
    @Override
    Simulated start(TracedVertx traced, TracingPolicy policy, boolean coalesce) {
      PortOneSimulator simulator = PortOneSimulator.start(traced.plain).await();
      String impUid = simulator.ledger().pay("order-1", 15_000).getString("imp_uid");
      PortOneV1Options options =
          new PortOneV1Options()
              .setBaseUrl(simulator.baseUrl())
              .setApiKey(simulator.apiKey())
              .setApiSecret(simulator.apiSecret())
              .setCoalesceReads(coalesce)
              .setHttp(new WebClientOptions().setTracingPolicy(policy));
      return new Simulated(
          simulator.faults(),
          () -> simulator.tokens().count(),
          new JsonObject().put("imp_uid", impUid),
          () -> {
            PortOneV1Client client = PortOneV1Client.create(traced.vertx, options);
            return () -> client.payments().get(impUid);
          },
          () -> traced.vertx.deployVerticle(new PortOneV1Verticle(options)),
          () -> {
            PortOneV1Client client =
                PortOneV1Client.proxy(traced.vertx, options, Locality.LOCAL_FIRST);
            return () -> client.payments().get(impUid);
          });
    }
  },
  V2("auth.login") {
    @Override
    Simulated start(TracedVertx traced, TracingPolicy policy, boolean coalesce) {
      PortOneV2Simulator simulator = PortOneV2Simulator.start(traced.plain).await();
      simulator.ledger().pay("payment-0001", 15_000);
      PortOneV2Options options =
          new PortOneV2Options()
              .setBaseUrl(simulator.baseUrl())
              .setApiSecret(simulator.apiSecret())
              .setAuthentication(AuthenticationMode.TOKEN)
              .setCoalesceReads(coalesce)
              .setHttp(new WebClientOptions().setTracingPolicy(policy));
      return new Simulated(
          simulator.faults(),
          () -> simulator.credentials().logins(),
          new JsonObject().put("paymentId", "payment-0001"),
          () -> {
            PortOneV2Client client = PortOneV2Client.create(traced.vertx, options);
            return () -> client.payments().get("payment-0001");
          },
          () -> traced.vertx.deployVerticle(new PortOneV2Verticle(options)),
          () -> {
            PortOneV2Client client =
                PortOneV2Client.proxy(traced.vertx, options, Locality.LOCAL_FIRST);
            return () -> client.payments().get("payment-0001");
          });
    }
  };

  /** The name of the span of a token request. */
  final String tokenSpan;

  Generation(String tokenSpan) {
    this.tokenSpan = tokenSpan;
  }

  /** Starts a simulator; nothing is sent to it before the first query. */
  final Simulated start(TracedVertx traced) {
    return start(traced, TracingPolicy.PROPAGATE, false);
  }

  /**
   * Starts a simulator; nothing is sent to it before the first query.
   *
   * @param policy the policy for requests to PortOne
   * @param coalesce whether identical reads share an answer
   */
  abstract Simulated start(TracedVertx traced, TracingPolicy policy, boolean coalesce);

  /** Returns the address of queries. */
  String address() {
    return "portone." + name().toLowerCase(Locale.ROOT) + ".query";
  }

  /**
   * A simulator with a payment, and the clients that query it with the action {@code payments.get}.
   *
   * @param tokenRequests returns the number of token requests
   * @param parameters the parameters of the query
   * @param embedded creates an embedded client, and returns its query
   * @param verticle deploys a verticle
   * @param proxy creates a proxy, and returns its query
   */
  record Simulated(
      Faults faults,
      LongSupplier tokenRequests,
      JsonObject parameters,
      Supplier<Supplier<Future<?>>> embedded,
      Supplier<Future<String>> verticle,
      Supplier<Supplier<Future<?>>> proxy) {
    /** Makes the next request be answered with 401, as a token is that was revoked. */
    void revokeToken() {
      faults.next("payments.get", new Fault.RevokeTokens());
    }
  }
}
