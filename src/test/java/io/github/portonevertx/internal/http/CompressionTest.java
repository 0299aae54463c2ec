package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server or proxy that compresses responses without a request for it. */
class CompressionTest {
  private static final String TOKEN =
      "{\"code\":0,\"response\":{\"access_token\":\"invented\",\"now\":1,\"expired_at\":1801}}";
  private static final String PAYMENT =
      "{\"code\":0,\"message\":null,\"response\":{\"imp_uid\":\"imp_1\",\"name\":\"감자칩\"}}";
  private static final Call GET = Call.of("payments.get").with("imp_uid", "imp_1");
  private static final Call CANCEL = Call.of("payments.cancel").with("imp_uid", "imp_1");

  /** A body and its Content-Encoding; null for none. */
  private record Answer(Buffer body, @Nullable String encoding) {
    Answer(byte[] body, @Nullable String encoding) {
      this(Buffer.buffer(body), encoding);
    }
  }

  private final Vertx vertx = Vertx.vertx();
  private final Queue<Answer> tokens = new ConcurrentLinkedQueue<>();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final Set<Object> connections = ConcurrentHashMap.newKeySet();
  private PortOneV1Client client;

  @BeforeEach
  void open() {
    HttpServer server =
        vertx.createHttpServer().requestHandler(this::answer).listen(0, "127.0.0.1").await();
    client =
        PortOneV1Client.create(
            vertx,
            new PortOneV1Options()
                .setApiKey("invented-key")
                .setApiSecret("invented-secret")
                .setRetries(0)
                .setBaseUrl("http://127.0.0.1:" + server.actualPort()));
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private void answer(HttpServerRequest request) {
    boolean token = "/users/getToken".equals(request.path());
    Answer next = (token ? tokens : answers).poll();
    Answer answer = next != null ? next : new Answer(bytes(token ? TOKEN : PAYMENT), null);
    if (!token) {
      connections.add(request.connection());
    }
    if (answer.encoding() != null) {
      request.response().putHeader("Content-Encoding", answer.encoding());
    }
    request.response().end(answer.body());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] compressed(String form, byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        form.equals("gzip") ? new GZIPOutputStream(bytes) : new DeflaterOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private String text(Call call) {
    return Objects.requireNonNull(client.send(call).await().text()).toString();
  }

  private PortOneException rejected(Call call) {
    return assertThrows(PortOneException.class, () -> client.send(call).await());
  }

  @ParameterizedTest
  @CsvSource({"gzip, gzip", "gzip, x-gzip", "gzip,", "deflate, deflate", "deflate,"})
  void aCompressedAnswerIsRead(String form, @Nullable String encoding) {
    tokens.add(new Answer(compressed(form, bytes(TOKEN)), encoding));
    answers.add(new Answer(compressed(form, bytes(PAYMENT)), encoding));
    answers.add(new Answer(compressed(form, bytes(PAYMENT)), encoding));

    assertEquals("{\"imp_uid\":\"imp_1\",\"name\":\"감자칩\"}", text(GET));
    assertEquals("{\"imp_uid\":\"imp_1\",\"name\":\"감자칩\"}", text(CANCEL));
  }

  @ParameterizedTest
  @CsvSource({"gzip", "deflate"})
  void aSmallBodyThatGrowsBeyondTheLimitIsCutOffAndItsConnectionClosed(String form) {
    byte[] plain = new byte[17 * 1024 * 1024];
    Arrays.fill(plain, (byte) ' ');
    answers.add(new Answer(compressed(form, plain), form));
    answers.add(new Answer(compressed(form, plain), form));

    PortOneException read = rejected(GET);
    assertEquals(FailureKind.BAD_UPSTREAM, read.kind());
    assertEquals("the answer is larger than 16777216 bytes", read.text());
    assertEquals(FailureKind.OUTCOME_UNKNOWN, rejected(CANCEL).kind());
    text(GET);
    assertEquals(3, new HashSet<>(connections).size());
  }

  @Test
  void aTokenThatGrowsBeyondTheLimitIsNotUsed() {
    byte[] plain = new byte[65 * 1024];
    Arrays.fill(plain, (byte) ' ');
    RawResponse answer = new RawResponse(200, compressed("gzip", plain));
    ExchangeFailure failure =
        assertThrows(ExchangeFailure.class, () -> Compression.undo(answer, 64 * 1024));
    assertEquals("the answer is larger than 65536 bytes", failure.getMessage());
    assertEquals(65 * 1024, Compression.undo(answer, 65 * 1024).body().length);
  }

  @ParameterizedTest
  @CsvSource({"gzip", "deflate"})
  void truncatedCompressedBodyIsBadUpstream(String form) {
    byte[] whole = compressed(form, bytes(PAYMENT));
    for (int length : new int[] {2, 11, whole.length / 2}) {
      answers.add(new Answer(Arrays.copyOf(whole, length), form));
      assertEquals("HTTP 200 without PortOne's envelope", rejected(GET).text());
    }
  }

  @Test
  void twoCompressedResponsesInOneBodyAreBadUpstream() {
    byte[] one = compressed("gzip", bytes(PAYMENT));
    byte[] two = Arrays.copyOf(one, 2 * one.length);
    System.arraycopy(one, 0, two, one.length, one.length);
    answers.add(new Answer(two, "gzip"));
    assertEquals(FailureKind.BAD_UPSTREAM, rejected(GET).kind());
  }
}
