package io.github.portonevertx.v1.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.http.ConnectionPool;
import io.github.portonevertx.internal.http.HttpClients;
import io.github.portonevertx.internal.http.RawResponse;
import io.github.portonevertx.internal.options.HttpSettings;
import io.github.portonevertx.internal.token.TokenGrant;
import io.github.portonevertx.support.Settings;
import io.github.portonevertx.support.Thrown;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenEndpointTest {
  private static final ApiKey CREDENTIALS = new ApiKey("invented-key", "invented-secret");

  private final Vertx vertx = Vertx.vertx();
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private volatile String body = "";
  private HttpSettings settings = Settings.http(new PortOneV1Options());
  private ConnectionPool client = HttpClients.open(vertx, settings).token();

  @BeforeEach
  void listen() {
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(
                request ->
                    request
                        .body()
                        .onSuccess(
                            sent -> {
                              bodies.add(request.method() + " " + request.path() + " " + sent);
                              request.response().setStatusCode(status).end(body);
                            }))
            .listen(0, "127.0.0.1")
            .await();
    settings =
        Settings.http(new PortOneV1Options().setBaseUrl("http://127.0.0.1:" + server.actualPort()));
    client = HttpClients.open(vertx, settings).token();
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private TokenEndpoint endpoint(Supplier<Future<ApiKey>> credentials) {
    return new TokenEndpoint(vertx, client, settings, credentials);
  }

  private TokenGrant ask(int answeredStatus, String answeredBody) {
    status = answeredStatus;
    body = answeredBody;
    return endpoint(() -> Future.succeededFuture(CREDENTIALS)).request().await();
  }

  private static String granted(String token, String now, String expiredAt) {
    return "{\"code\":0,\"message\":null,\"response\":{\"access_token\":%s,\"now\":%s,\"expired_at\":%s}}"
        .formatted(token, now, expiredAt);
  }

  private PortOneException rejection(int answeredStatus, String answeredBody) {
    PortOneException failure =
        assertThrows(PortOneException.class, () -> ask(answeredStatus, answeredBody));
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertFalse(trace.toString().contains("invented"), trace.toString());
    assertNull(failure.getCause());
    return failure;
  }

  @ParameterizedTest
  @MethodSource("io.github.portonevertx.support.Thrown#kinds")
  void aSupplierThatThrowsOrFailsIsNamedByItsClass(Throwable thrown) {
    for (Supplier<Future<ApiKey>> broken :
        List.<Supplier<Future<ApiKey>>>of(
            () -> Thrown.<Future<ApiKey>, RuntimeException>raise(thrown),
            () -> Future.failedFuture(thrown))) {
      Future<TokenGrant> request = endpoint(broken).request();
      PortOneException failure = assertThrows(PortOneException.class, request::await);

      assertEquals(FailureKind.INTERNAL, failure.kind());
      assertEquals(
          "the credentials supplier: " + thrown.getClass().getSimpleName(), failure.text());
    }
  }

  @Test
  @SuppressWarnings("NullAway") // suppliers of applications may be compiled without a null checker
  void nullOfASupplierIsReported() {
    for (Supplier<Future<ApiKey>> broken :
        List.<Supplier<Future<ApiKey>>>of(() -> null, () -> Future.succeededFuture())) {
      Future<TokenGrant> request = endpoint(broken).request();
      String text = assertThrows(PortOneException.class, request::await).getMessage();

      assertTrue(text.startsWith("the credentials supplier: "), text);
    }
  }

  @Test
  void aGrantIsTheDifferenceOfPortOnesOwnTimes() {
    TokenGrant grant = ask(200, granted("\"t-1\"", "1700000000", "1700001800"));

    assertEquals("t-1", grant.token());
    assertEquals(1800, grant.lifeSeconds());
    assertFalse(grant.toString().contains("t-1"));
    JsonObject sent =
        new JsonObject().put("imp_key", "invented-key").put("imp_secret", "invented-secret");
    assertEquals(List.of("POST /users/getToken " + sent.encode()), bodies);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"1700000000\"', '\"1700001800\"', 1800",
    "1700000000.5, 1700001800.25, 1799.75",
    "1700000000, 1699999999, -1",
    "0, 1e9, 1e9"
  })
  void timesMayBeTextFractionsOrInvalid(String now, String expiredAt, double life) {
    assertEquals(life, ask(200, granted("\"t\"", now, expiredAt)).lifeSeconds());
  }

  @Test
  void hugeNumbersAreHandled() {
    assertEquals(
        Double.POSITIVE_INFINITY, ask(200, granted("\"t\"", "0", "1e999999999")).lifeSeconds());
    assertEquals(
        Double.NaN, ask(200, granted("\"t\"", "1e999999999", "1e999999999")).lifeSeconds());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":0}",
        "{\"code\":0,\"response\":null}",
        "{\"code\":0,\"response\":[]}",
        "{\"code\":0,\"response\":{}}",
        "{\"code\":0,\"response\":{\"access_token\":\"invented\"}}",
        "{\"code\":0,\"response\":{\"access_token\":\"invented\",\"now\":1}}",
        "{\"code\":0,\"response\":{\"access_token\":\"invented\",\"now\":1,\"expired_at\":\"invented\"}}",
        "{\"code\":0,\"response\":{\"access_token\":\"invented\",\"now\":true,\"expired_at\":1}}",
        "{\"code\":0,\"response\":{\"access_token\":null,\"now\":1,\"expired_at\":2}}",
        "{\"code\":0,\"response\":{\"access_token\":\" \",\"now\":1,\"expired_at\":2}}",
        "{\"code\":0,\"response\":{\"access_token\":12,\"now\":1,\"expired_at\":2}}",
        "{\"code\":0,\"response\":{\"access_token\":\"invented\\r"
            + "\\n"
            + "X: y\",\"now\":1,\"expired_at\":2}}",
        "{\"code\":0,\"response\":{\"access_token\":\"invented토큰\",\"now\":1,\"expired_at\":2}}",
        "{\"code\":0,\"response\":{\"access_token\":\"invented",
        "<html>invented</html>",
        ""
      })
  void responseWithoutATokenIsUnusable(String answer) {
    assertEquals(FailureKind.BAD_UPSTREAM, rejection(200, answer).kind());
  }

  @ParameterizedTest
  @CsvSource({
    "401, '{\"code\":-1,\"message\":\"invented-key and invented-secret\"}'",
    "400, '{\"code\":-1,\"message\":\"invented-key and invented-secret\"}'",
    "200, '{\"code\":1,\"message\":\"invented-key and invented-secret\"}'",
    "403, '{\"code\":-1,\"message\":\"invented-secret\"}'",
    "401, '<html>invented-secret</html>'",
    "403, ''"
  })
  void aRejectionOfTheKeyIsUnauthorizedAndQuotesNoSecret(int answeredStatus, String answer) {
    PortOneException failure = rejection(answeredStatus, answer);
    assertEquals(FailureKind.UNAUTHORIZED, failure.kind());
    assertEquals(answeredStatus, failure.httpStatus());
  }

  @ParameterizedTest
  @CsvSource({
    "500, '{\"code\":-1,\"message\":\"invented-secret\"}'",
    "503, '<html>invented</html>'",
    "404, '{\"code\":-1,\"message\":\"invented\"}'",
    "429, '{\"code\":-1,\"message\":\"invented\"}'",
    "302, ''",
    "400, ''"
  })
  void otherFailuresAreTransient(int answeredStatus, String answer) {
    assertEquals(FailureKind.BAD_UPSTREAM, rejection(answeredStatus, answer).kind());
  }

  @Test
  void onlyASuccessWithoutAnEnvelopeClosesItsConnection() {
    assertEquals(1, closed(200, "{\"code\":0,"));
    assertEquals(1, closed(204, ""));
    assertEquals(0, closed(300, "moved"));
    assertEquals(0, closed(502, "<html>"));
    assertEquals(0, closed(201, granted("\"t\"", "1", "2")));
  }

  /** Returns how often an answer without a token closed the connection that it came over. */
  private int closed(int answeredStatus, String answeredBody) {
    AtomicInteger closed = new AtomicInteger();
    byte[] bytes = answeredBody.getBytes(StandardCharsets.UTF_8);
    RawResponse answer = new RawResponse(answeredStatus, bytes, null, closed::incrementAndGet);
    PortOneException failure =
        assertThrows(
            PortOneException.class,
            () -> endpoint(() -> Future.succeededFuture(CREDENTIALS)).read(answer, CREDENTIALS));
    assertEquals(FailureKind.BAD_UPSTREAM, failure.kind());
    assertEquals(
        answeredStatus != 201,
        failure.text().endsWith("without PortOne's envelope"),
        failure.text());
    return closed.get();
  }

  @Test
  void aCodeInARedirectIsNoRejectionOfTheKey() {
    assertEquals(FailureKind.BAD_UPSTREAM, rejection(300, "{\"code\":-1}").kind());
  }

  @Test
  void aTokenHasNoSpaceOrControlCharacter() {
    assertEquals("!~", ask(200, granted("\"!~\"", "1", "2")).token());
    for (String token : List.of("\"a b\"", "\"a\u007f\"")) {
      assertTrue(rejection(200, granted(token, "1", "2")).text().contains("not valid in a header"));
    }
  }

  @Test
  void hugeResponseIsCutOff() {
    String huge = granted("\"" + "invented".repeat(20_000) + "\"", "1", "2");
    assertEquals(FailureKind.UNAVAILABLE, rejection(200, huge).kind());
  }

  @Test
  void rotatedCredentialsAreUsed() {
    List<ApiKey> stored = new CopyOnWriteArrayList<>(List.of(CREDENTIALS));
    TokenEndpoint endpoint = endpoint(() -> Future.succeededFuture(stored.get(0)));
    body = granted("\"t\"", "1", "2");
    endpoint.request().await();
    stored.set(0, new ApiKey("second-key", "second-secret"));
    endpoint.request().await();

    assertEquals(2, bodies.size());
    assertEquals(true, bodies.get(1).contains("second-secret"));
  }

  @Test
  void noRequestIsSentWithoutCredentials() {
    RuntimeException own = new IllegalStateException("the secret store is closed");
    PortOneException failure =
        (PortOneException) endpoint(() -> Future.failedFuture(own)).request().cause();
    assertEquals("the credentials supplier: IllegalStateException", failure.text());
    assertEquals(List.of(), bodies);
  }
}
