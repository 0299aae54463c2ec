package io.github.portonevertx.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.TokenState;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v2.Effect;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.testkit.v2.RecordedRequest;
import io.github.portonevertx.v2.AuthenticationMode;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.PortOneV2Verticle;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.github.portonevertx.v2.payments.Payment;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mode {@link AuthenticationMode#TOKEN} of V2, with the simulator. */
class V2TokenEndToEndTest {
  private static final String ID = "payment-0001";

  private final Vertx vertx = Vertx.vertx();
  private PortOneV2Simulator simulator;

  @BeforeEach
  void open() {
    simulator = PortOneV2Simulator.start(vertx).await();
    simulator.ledger().pay(ID, 10_000);
  }

  @AfterEach
  void close() {
    long refreshes = simulator.credentials().refreshes();
    simulator.close().await();
    vertx.close().await();
    // It would make the refresh tokens of other servers invalid.
    assertEquals(0, refreshes);
  }

  private PortOneV2Options options() {
    return new PortOneV2Options()
        .setBaseUrl(simulator.baseUrl())
        .setApiSecret(simulator.apiSecret())
        .setAuthentication(AuthenticationMode.TOKEN)
        .setRequestTimeout(Duration.ofMinutes(1));
  }

  private PortOneV2Client client() {
    return PortOneV2Client.create(vertx, options());
  }

  private static PortOneException failure(Future<?> future) {
    return assertThrows(PortOneException.class, future::await);
  }

  @Test
  void tenThousandCallersCauseOneLogin() {
    int callers = 10_000;
    PortOneV2Client client = client();
    Gate gate = new Gate();
    simulator.faults().alwaysOnToken(new Fault.Hold(gate));
    List<Future<Payment>> calls =
        IntStream.range(0, callers).mapToObj(i -> client.payments().get(ID)).toList();
    gate.awaitArrivals(1).await();
    assertEquals(0, simulator.count("payments.get"));
    gate.open();

    Future.all(calls).await();

    assertEquals(1, simulator.credentials().logins());
    assertEquals(callers, simulator.count("payments.get"));
  }

  @Test
  void thousand401sCauseOneLoginAndOneReplayEach() {
    int callers = 1_000;
    PortOneV2Client client =
        PortOneV2Client.create(vertx, options().setMaxConnections(100).setMaxInFlight(callers));
    client.payments().get(ID).await();
    Gate gate = new Gate();
    simulator.faults().always(new Fault.Hold(gate));
    List<Future<Payment>> calls =
        IntStream.range(0, callers).mapToObj(i -> client.payments().get(ID)).toList();
    gate.awaitArrivals(100).await();
    simulator.credentials().revokeTokens();
    gate.open();

    Future.all(calls).await();

    assertEquals(2, simulator.credentials().logins());
    // The simulator has accepted the tokens of the first hundred on arrival.
    assertEquals(1 + 100 + 2 * (callers - 100), simulator.count("payments.get"), "one replay each");
  }

  @Test
  void expiredTokenIsReplacedWithoutAFailure() {
    PortOneV2Client client = client();
    client.payments().get(ID).await();
    simulator.clock().advance(Duration.ofMinutes(31));

    assertEquals(ID, client.payments().get(ID).await().id());
    assertEquals(ID, client.payments().get(ID).await().id());

    assertEquals(2, simulator.credentials().logins());
    assertEquals(4, simulator.count("payments.get"), "one 401, one replay");
  }

  @Test
  void refundIsExecutedOnceAfterA401() {
    PortOneV2Client client = client();
    client.payments().get(ID).await();
    simulator.faults().next("payments.cancel", new Fault.RevokeTokens());

    client
        .payments()
        .cancel(CancelRequest.builder().paymentId(ID).amount(1_000).reason("x").build())
        .await();

    assertEquals(1, simulator.effects().of(Effect.REFUND, ID));
    List<RecordedRequest> sent = simulator.requests("payments.cancel");
    assertEquals(2, sent.size());
    assertEquals(sent.get(0).idempotencyKey(), sent.get(1).idempotencyKey());
    assertEquals(2, simulator.credentials().logins());
  }

  @Test
  void rejectionOfANewTokenIsFinalAfterOneReplay() {
    PortOneV2Client client = client();
    client.payments().get(ID).await();
    simulator.credentials().rejectButKeep(true);

    PortOneException failure = failure(client.payments().get(ID));

    assertEquals(FailureKind.UNAUTHORIZED, failure.kind());
    assertEquals(401, failure.httpStatus());
    assertEquals(2, simulator.credentials().logins());
    assertEquals(3, simulator.count("payments.get"));
    simulator.credentials().rejectButKeep(false);
    assertEquals(ID, client.payments().get(ID).await().id());
    assertEquals(2, simulator.credentials().logins());
  }

  @Test
  void serversWithOneSecretDoNotDisturbEachOther() {
    List<PortOneV2Client> servers = IntStream.range(0, 32).mapToObj(i -> client()).toList();
    for (int round = 0; round < 3; round++) {
      servers.forEach(server -> server.payments().get(ID).await());
    }
    assertEquals(32, simulator.credentials().logins(), "each server logs in once");
    assertEquals(3 * 32, simulator.count("payments.get"), "no call met a 401");

    simulator.credentials().revokeTokens();
    for (int round = 0; round < 3; round++) {
      servers.forEach(server -> server.payments().get(ID).await());
    }
    assertEquals(2 * 32, simulator.credentials().logins());
    assertEquals(7 * 32, simulator.count("payments.get"), "one 401 for each server");
  }

  @Test
  void verticlesWithOneSecretLogInOnceEach() {
    for (String address : List.of("one", "two")) {
      vertx.deployVerticle(new PortOneV2Verticle(options().setAddress(address))).await();
    }
    for (int i = 0; i < 10; i++) {
      PortOneV2Client.proxy(vertx, "one").payments().get(ID).await();
      PortOneV2Client.proxy(vertx, "two").payments().get(ID).await();
    }

    assertEquals(2, simulator.credentials().logins());
    assertEquals(20, simulator.count("payments.get"));
  }

  @Test
  void tokenIsSentInOneHeaderOnly() {
    PortOneV2Client client = client();
    client.payments().get(ID).await();
    RecordedRequest login = simulator.requests("auth.login").get(0);
    RecordedRequest request = simulator.requests("payments.get").get(0);

    assertEquals(simulator.apiSecret(), login.input().getString("apiSecret"));
    assertEquals(1, login.input().size());
    assertEquals(null, login.authorization());
    String authorization = Objects.requireNonNull(request.authorization());
    assertTrue(authorization.startsWith("Bearer "));
    String token = authorization.substring("Bearer ".length());
    Set<String> carrying = new HashSet<>();
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (value.contains(token) || value.contains(simulator.apiSecret())) {
                carrying.add(name);
              }
            });
    assertEquals(Set.of("authorization"), carrying);
    assertTrue(request.query().isEmpty());
    assertEquals(TokenState.FRESH, client.health().await().token());
  }

  @Test
  void rejectedSecretFailsCallsBeforeTheyAreSent() {
    simulator.credentials().removeSecret(simulator.apiSecret());
    PortOneV2Client client = client();

    PortOneException failure = failure(client.payments().get(ID));

    assertEquals(FailureKind.UNAUTHORIZED, failure.kind());
    assertFalse(failure.getMessage().contains(simulator.apiSecret()));
    assertEquals(0, simulator.count("payments.get"));
  }

  @Test
  void transientFailureOfALoginIsRetried() {
    simulator.faults().onToken(new Fault.Disconnect(), Fault.html(502), new Fault.Truncated());
    PortOneV2Client client = client();

    assertEquals(ID, client.payments().get(ID).await().id());
    assertEquals(4, simulator.credentials().logins());
  }

  @Test
  void rotatedSecretOfASupplierIsUsedForTheNextLogin() {
    AtomicReference<String> vault = new AtomicReference<>(simulator.apiSecret());
    AtomicInteger called = new AtomicInteger();
    PortOneV2Client client =
        PortOneV2Client.create(
            vertx,
            options().setApiSecret(null),
            () -> {
              called.incrementAndGet();
              return Future.succeededFuture(vault.get());
            });
    client.payments().get(ID).await();
    vault.set("rotated-secret");
    simulator.credentials().addSecret("rotated-secret", null).removeSecret(simulator.apiSecret());

    assertEquals(ID, client.payments().get(ID).await().id());

    assertEquals(2, called.get());
    assertEquals(
        "rotated-secret", simulator.requests("auth.login").get(1).input().getString("apiSecret"));
  }
}
