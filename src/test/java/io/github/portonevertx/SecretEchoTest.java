package io.github.portonevertx;

import static io.github.portonevertx.support.EchoedHeads.forms;
import static io.github.portonevertx.support.EchoedHeads.http;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.support.EchoedHeads;
import io.github.portonevertx.support.LogRecords;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.payments.CancelRequest;
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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A PortOne that echoes key, secret and token in every text of an HTTP response, well-formed or
 * not. No exception, no cause or suppressed exception of one, and no record of any logger repeats
 * them.
 */
class SecretEchoTest {
  private static final String KEY = "8203+41/7359=invented";
  private static final String SECRET = "invented/secret+of=nobody&9c1f";
  private static final String TOKEN = "invented.token+in/use=55aa";
  private static final Set<String> FORMS = forms(KEY, SECRET, TOKEN, KEY + ":" + SECRET);
  private static final String ECHO = String.join(" ", FORMS);

  private final Vertx vertx = Vertx.vertx();
  private final LogRecords logs = LogRecords.ofEveryLogger();
  private final List<String> texts = new ArrayList<>();
  private final Set<FailureKind> kinds = EnumSet.noneOf(FailureKind.class);
  private final AtomicReference<String> answer = new AtomicReference<>("");
  private final AtomicReference<String> tokenAnswer = new AtomicReference<>("");
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
          boolean token = request.startsWith("POST /users/getToken");
          socket.handler(null);
          socket.write(token ? tokenAnswer.get() : answer.get()).onComplete(v -> socket.close());
        });
  }

  private static int length(String request) {
    for (String line : request.lines().toList()) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        return Integer.parseInt(line.substring(line.indexOf(':') + 1).trim());
      }
    }
    return 0;
  }

  private PortOneV1Client client() {
    return PortOneV1Client.create(
        vertx,
        new PortOneV1Options()
            .setApiKey(KEY)
            .setApiSecret(SECRET)
            .setRetries(0)
            .setRequestTimeout(Duration.ofSeconds(5))
            .setPgTimeout(Duration.ofSeconds(5))
            .setStopTimeout(Duration.ofMillis(1))
            .setBaseUrl("http://127.0.0.1:" + server.actualPort()));
  }

  private static String rejection(int status) {
    return http(status, "{\"code\":-1,\"message\":\"no: " + ECHO + "\",\"response\":null}");
  }

  private static String grant() {
    return http(
        200,
        "{\"code\":0,\"response\":{\"access_token\":\""
            + TOKEN
            + "\",\"now\":1,\"expired_at\":1801}}");
  }

  /** Returns every kind of response in which a server controls a text. */
  private static List<String> echoes() {
    List<String> echoes = new ArrayList<>();
    for (int status : new int[] {200, 207, 400, 401, 403, 404, 408, 409, 429, 500, 501, 502, 503}) {
      echoes.add(rejection(status));
      echoes.add(http(status, "<html>" + ECHO + "</html>"));
      echoes.add(http(status, "{\"code\":0,\"error\":{\"message\":\"" + ECHO + "\"}}"));
      echoes.add(http(status, "{\"" + ECHO + "\":\"" + ECHO + "\"}"));
      echoes.add(http(status, "{\"code\":\"" + ECHO + "\",\"message\":\"" + ECHO));
    }
    for (String response :
        List.of(
            "\"%s\"",
            "{\"imp_uid\":\"%s\"}",
            "{\"%s\":{\"imp_uid\":\"imp_1\"}}",
            "{\"imp_uid\":\"imp_1\",\"amount\":\"%s\"}",
            "{\"imp_uid\":\"imp_1\",\"paid_at\":\"%s\",\"cancel_history\":[\"%s\"]}",
            "{\"imp_uid\":[{\"%s\":\"%s\"}],\"promotion\":{\"%s\":%s}}",
            "{\"imp_uid\":\"imp_1\",\"amount\":%s}",
            "[\"%s\"]")) {
      echoes.add(http(200, "{\"code\":0,\"response\":" + response.replace("%s", ECHO) + "}"));
    }
    String good = "{\"code\":0,\"response\":null}";
    String encoded = Base64.getEncoder().encodeToString(TOKEN.getBytes(StandardCharsets.UTF_8));
    for (String secret : List.of(KEY, SECRET, TOKEN, encoded)) {
      echoes.addAll(EchoedHeads.of(secret, good));
    }
    return echoes;
  }

  private void end(Future<?> call) {
    try {
      texts.add(String.valueOf(call.await()));
    } catch (PortOneException failure) {
      kinds.add(failure.kind());
      texts.addAll(LogRecords.textsOf(failure));
      texts.add(String.valueOf(failure.details().rawAnswer()));
    }
  }

  @Test
  void ordinaryCallDoesNotRepeatEchoedSecrets() {
    tokenAnswer.set(grant());
    PortOneV1Client client = client();
    for (String echo : echoes()) {
      answer.set(echo);
      end(client.payments().get("imp_1"));
      end(client.payments().cancel(CancelRequest.builder().impUid("imp_1").fullAmount().build()));
    }
    answer.set("");
    end(client.payments().get("imp_1"));
    client.close().await();
    end(client.payments().get("imp_1"));

    assertTrue(
        kinds.containsAll(
            EnumSet.complementOf(
                EnumSet.of(FailureKind.INTERNAL, FailureKind.TIMEOUT, FailureKind.CANCELLED))),
        kinds::toString);
    assertSecret(FORMS);
  }

  @Test
  void tokenRequestDoesNotRepeatEchoedSecrets() {
    answer.set(http(404, "{\"code\":-1,\"message\":\"no\"}"));
    List<String> echoes = echoes();
    for (String form : FORMS) {
      echoes.add(http(200, "{\"code\":0,\"response\":{\"access_token\":\"" + form + " x\"}}"));
      echoes.add(
          http(200, "{\"code\":0,\"response\":{\"access_token\":\"x\",\"now\":\"" + form + "\"}}"));
    }
    for (String echo : echoes) {
      tokenAnswer.set(echo);
      PortOneV1Client client = client();
      CompletableFuture<?> failed = logs.next("token request failed");
      Future<Reply> reply = client.send(Call.of("payments.get").with("imp_uid", "imp_1"));
      CompletableFuture.anyOf(failed, reply.toCompletionStage().toCompletableFuture())
          .handle((done, failure) -> done)
          .join();
      client.close().await();
      end(reply);
    }
    assertTrue(kinds.contains(FailureKind.UNAUTHORIZED), kinds::toString);
    // Only a token that PortOne has granted to this client can be recognized and removed.
    assertSecret(forms(KEY, SECRET, KEY + ":" + SECRET));
  }

  private void assertSecret(Set<String> forms) {
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
