package io.github.portonevertx;

import static io.github.portonevertx.support.EchoedHeads.forms;
import static io.github.portonevertx.support.EchoedHeads.http;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.support.EchoedHeads;
import io.github.portonevertx.support.LogRecords;
import io.github.portonevertx.v2.AuthenticationMode;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.PortOneV2Verticle;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A PortOne of V2 that echoes secret and token in every text of an HTTP response, well-formed or
 * not. No failure, none of its details, no cause or suppressed exception, no reply and no record of
 * any logger repeats them.
 */
class V2SecretEchoTest {
  private static final String SECRET = "invented/secret+of=nobody&9c1f";
  private static final String TOKEN = "invented.token+in/use=55aa";
  private static final String ECHO = String.join(" ", forms(SECRET, TOKEN));

  /** The answer to each repetition of a call. */
  private static final String FINAL =
      http(404, "{\"type\":\"PAYMENT_NOT_FOUND\",\"message\":\"none\"}");

  private final Vertx vertx = Vertx.vertx();
  private final LogRecords logs = LogRecords.ofEveryLogger();
  private final List<String> texts = new ArrayList<>();
  private final Set<FailureKind> kinds = EnumSet.noneOf(FailureKind.class);
  private final AtomicReference<String> answer = new AtomicReference<>(FINAL);
  private final AtomicReference<String> login = new AtomicReference<>(grant(TOKEN));
  private boolean isRepeated;
  private boolean overTheBus;
  private NetServer server;

  @BeforeEach
  void listen() {
    server = vertx.createNetServer().connectHandler(this::serve).listen(0, "127.0.0.1").await();
  }

  @AfterEach
  void close() {
    vertx.close().await();
    logs.close();
  }

  /** Answers each request with the prepared bytes and closes the connection. */
  private void serve(NetSocket socket) {
    Buffer received = Buffer.buffer();
    socket.handler(
        chunk -> {
          received.appendBuffer(chunk);
          String request = received.toString(StandardCharsets.ISO_8859_1);
          int end = request.indexOf("\r\n\r\n");
          if (end < 0 || request.length() < end + 4 + length(request)) {
            return;
          }
          socket.handler(null);
          socket.write(answerTo(request)).onComplete(written -> socket.close());
        });
  }

  private String answerTo(String request) {
    if (request.startsWith("POST /login/api-secret")) {
      return Objects.requireNonNull(login.get());
    }
    return Objects.requireNonNull(isRepeated ? answer.get() : answer.getAndSet(FINAL));
  }

  private static int length(String request) {
    for (String line : request.lines().toList()) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        return Integer.parseInt(line.substring(line.indexOf(':') + 1).trim());
      }
    }
    return 0;
  }

  private static String grant(String token) {
    return http(200, "{\"accessToken\":\"" + token + "\",\"refreshToken\":\"" + token + "\"}");
  }

  private PortOneV2Options options(AuthenticationMode mode) {
    return new PortOneV2Options()
        .setApiSecret(SECRET)
        .setAuthentication(mode)
        .setCommandsEnabled(true)
        .setRetries(0)
        .setRetryBackoff(Duration.ofMillis(1))
        .setRequestTimeout(Duration.ofSeconds(5))
        .setPgTimeout(Duration.ofSeconds(5))
        .setStopTimeout(Duration.ofMillis(1))
        .setBaseUrl("http://127.0.0.1:" + server.actualPort());
  }

  private PortOneV2Client client(AuthenticationMode mode, boolean overTheBus) {
    this.overTheBus = overTheBus;
    if (!overTheBus) {
      return PortOneV2Client.create(vertx, options(mode));
    }
    vertx.deployVerticle(new PortOneV2Verticle(options(mode))).await();
    return PortOneV2Client.proxy(vertx, PortOneV2Options.DEFAULT_ADDRESS);
  }

  private static List<String> bodies() {
    return List.of(
        "{\"type\":\"PG_PROVIDER\",\"message\":\"%s\",\"pgCode\":\"%s\",\"pgMessage\":\"%s\"}",
        "{\"type\":\"INVALID_REQUEST\",\"message\":\"%s\",\"addedLater\":{\"a\":[\"%s\"],\"%s\":1}}",
        "{\"type\":\"UNAUTHORIZED\",\"message\":\"%s\"}",
        "{\"type\":\"FORBIDDEN\",\"message\":\"%s\"}",
        "{\"type\":\"%s\",\"message\":null}",
        "{\"type\":\"CHANNEL_SPECIFIC\",\"message\":\"no\",\"failures\":[{\"pgMessage\":\"%s\"}]}",
        "{\"type\":\"IDEMPOTENCY_OUTSTANDING_REQUEST\",\"message\":\"%s\"}",
        "<html>%s</html>",
        "{\"%s\":\"%s\"}",
        "{\"type\":\"INVALID_REQUEST\",\"message\":\"%s",
        "[\"%s\"]",
        "\"%s\"",
        "%s");
  }

  /** Returns every kind of response in which a server controls a text. */
  private static List<String> echoes() {
    List<String> echoes = new ArrayList<>();
    for (int status : new int[] {200, 207, 400, 401, 403, 404, 408, 409, 422, 429, 500, 502, 503}) {
      for (String body : bodies()) {
        echoes.add(http(status, body.replace("%s", ECHO)));
      }
    }
    for (String payment :
        List.of(
            "{\"id\":\"%s\"}",
            "{\"id\":\"payment-1\",\"status\":[\"%s\"]}",
            "{\"id\":\"payment-1\",\"status\":\"PAID\",\"transactionId\":{\"%s\":1}}",
            "{\"id\":\"payment-1\",\"status\":\"PAID\",\"transactionId\":\"t\",\"currency\":\"KRW\","
                + "\"amount\":{\"total\":\"%s\"}}",
            "{\"cancellation\":{\"id\":\"c\",\"status\":\"SUCCEEDED\",\"totalAmount\":\"%s\"}}",
            "{\"cancellation\":\"%s\"}")) {
      echoes.add(http(200, payment.replace("%s", ECHO)));
    }
    String encoded = Base64.getEncoder().encodeToString(TOKEN.getBytes(StandardCharsets.UTF_8));
    for (String secret : List.of(SECRET, TOKEN, encoded)) {
      echoes.addAll(EchoedHeads.of(secret, "{\"type\":\"NOT_FOUND\",\"message\":\"x\"}"));
    }
    return echoes;
  }

  private void end(Future<?> call) {
    try {
      texts.add(String.valueOf(call.await()));
    } catch (PortOneException failure) {
      kinds.add(failure.kind());
      texts.addAll(LogRecords.textsOf(failure));
      FailureDetails details = failure.details();
      texts.add(
          String.join(
              " ",
              details.toString(),
              String.valueOf(details.errorType()),
              String.valueOf(details.pgCode()),
              String.valueOf(details.pgMessage()),
              String.valueOf(details.more())));
      if (!overTheBus) {
        // At a proxy it is the data of the reply, which the verticle passes on unchanged.
        texts.add(String.valueOf(details.rawAnswer()));
      }
    }
  }

  private static CancelRequest refund() {
    return CancelRequest.builder().paymentId("payment-1").fullAmount().reason("x").build();
  }

  @ParameterizedTest
  @CsvSource({"SECRET, false", "SECRET, true", "TOKEN, false", "TOKEN, true"})
  void callDoesNotRepeatEchoedSecrets(AuthenticationMode mode, boolean overTheBus) {
    PortOneV2Client client = client(mode, overTheBus);
    for (String echo : echoes()) {
      answer.set(echo);
      end(client.payments().get("payment-1"));
      answer.set(echo);
      end(client.send(Call.of("payments.get").with("paymentId", "payment-1")));
      answer.set(echo);
      end(client.payments().cancel(refund()));
    }
    client.close().await();
    end(client.payments().get("payment-1"));

    assertTrue(
        kinds.containsAll(
            EnumSet.of(
                FailureKind.INVALID_REQUEST,
                FailureKind.UNAUTHORIZED,
                FailureKind.FORBIDDEN,
                FailureKind.NOT_FOUND,
                FailureKind.REJECTED,
                FailureKind.RATE_LIMITED,
                FailureKind.BAD_UPSTREAM)),
        kinds::toString);
    assertNoSecret(mode);
  }

  @ParameterizedTest
  @CsvSource({"SECRET, false", "SECRET, true", "TOKEN, false"})
  void unknownOutcomeDoesNotRepeatEchoedSecrets(AuthenticationMode mode, boolean overTheBus) {
    PortOneV2Client client = client(mode, overTheBus).withTimeout(Duration.ofMillis(200));
    isRepeated = true;
    for (String body : bodies()) {
      answer.set(http(200, body.replace("%s", ECHO)));
      end(client.payments().cancel(refund()));
      answer.set(http(500, body.replace("%s", ECHO)));
      end(client.payments().cancel(refund()));
    }

    assertTrue(kinds.contains(FailureKind.OUTCOME_UNKNOWN), kinds::toString);
    assertNoSecret(mode);
  }

  @Test
  void loginDoesNotRepeatEchoedSecrets() {
    List<String> echoes = echoes();
    for (String form : forms(SECRET, TOKEN)) {
      echoes.add(grant(form + " x"));
      echoes.add(http(200, "{\"accessToken\":[\"" + form + "\"]}"));
      echoes.add(http(200, "{\"accessToken\":\"" + form));
    }
    for (String echo : echoes) {
      login.set(echo);
      PortOneV2Client client = PortOneV2Client.create(vertx, options(AuthenticationMode.TOKEN));
      Future<?> call = client.withTimeout(Duration.ofMillis(20)).payments().get("payment-1");
      end(call);
      client.close().await();
    }

    // Only a token that PortOne has granted to this client can be recognized and removed.
    assertNoSecret(forms(SECRET));
  }

  private void assertNoSecret(AuthenticationMode mode) {
    assertNoSecret(mode == AuthenticationMode.TOKEN ? forms(SECRET, TOKEN) : forms(SECRET));
  }

  private void assertNoSecret(Set<String> forms) {
    texts.addAll(logs.texts());
    assertTrue(texts.stream().anyMatch(text -> text.contains("***")));
    List<String> leaks = new ArrayList<>();
    for (String text : texts) {
      if (forms.stream().anyMatch(text::contains)) {
        leaks.add(text);
      }
    }
    assertEquals(List.of(), leaks);
  }
}
