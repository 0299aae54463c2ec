package io.github.portonevertx.v1.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.http.HttpClients;
import io.github.portonevertx.internal.http.RawResponse;
import io.github.portonevertx.internal.http.Tokens;
import io.github.portonevertx.internal.token.AccessToken;
import io.github.portonevertx.internal.token.TokenGrant;
import io.github.portonevertx.support.Settings;
import io.github.portonevertx.support.Stages;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.billing.Customer;
import io.github.portonevertx.v1.certifications.Certification;
import io.github.portonevertx.v1.codes.PgSetting;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;
import io.github.portonevertx.v1.naver.NaverProductOrder;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PaymentBalance;
import io.github.portonevertx.v1.receipts.Receipt;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the invariants for any bytes that PortOne, or another server in its place, sends. */
public final class HostileAnswers {
  private static final AccessToken TOKEN = Tokens.of("invented-token");
  private static final ApiKey CREDENTIALS = new ApiKey("invented-key", "invented-secret");
  private static final Operation READ = V1Catalogue.CATALOGUE.require("payments.get");
  private static final Operation WRITE = V1Catalogue.CATALOGUE.require("payments.cancel");
  private static final int LONGEST_TEXT = 700;

  private static final List<Integer> STATUSES =
      List.of(200, 207, 302, 400, 401, 404, 429, 500, 501);

  private static final List<Class<?>> RECORDS =
      List.of(
          Payment.class,
          PaymentBalance.class,
          Customer.class,
          Certification.class,
          Receipt.class,
          NaverProductOrder.class,
          PgSetting.class);

  /** Kinds that report with certainty that a call was not executed. */
  private static final Set<FailureKind> REJECTIONS =
      EnumSet.of(
          FailureKind.REJECTED,
          FailureKind.INVALID_REQUEST,
          FailureKind.UNAUTHORIZED,
          FailureKind.FORBIDDEN,
          FailureKind.NOT_FOUND,
          FailureKind.CONFLICT,
          FailureKind.RATE_LIMITED,
          FailureKind.BAD_UPSTREAM);

  /**
   * A parser that, unlike the one under test, reads everything to the end and rejects duplicate
   * names.
   */
  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private HostileAnswers() {}

  /** Loads the classes before the time limit of an input starts. */
  public static void fuzzerInitialize() {
    check(new byte[0]);
  }

  /** The entry point of Jazzer. */
  public static void fuzzerTestOneInput(byte[] body) {
    check(body);
  }

  static void check(byte[] body) {
    try {
      for (int status : STATUSES) {
        RawResponse answer = new RawResponse(status, body);
        call(READ, answer);
        call(WRITE, answer);
        token(answer);
      }
    } catch (Throwable violation) {
      throw new AssertionError(
          "with the answer (base64) " + Base64.getEncoder().encodeToString(body), violation);
    }
  }

  private static void call(Operation operation, RawResponse answer) {
    Reply reply;
    try {
      reply =
          new V1ResponseReader()
              .read(Stages.invocation(Call.of(operation.action())), TOKEN, answer);
    } catch (RuntimeException thrown) {
      PortOneException failure =
          assertInstanceOf(PortOneException.class, AttemptFailure.unwrap(thrown));
      assertTrue(kinds(operation, answer).contains(failure.kind()), failure::toString);
      assertHarmless(failure, "invented-token");
      return;
    }
    assertTrue(answer.status() == 200 || answer.status() == 207);
    assertEquals(answer.status() == 207, reply.isPartial());
    if (!reply.isPartial()) {
      decoded(operation, () -> sameValue(reply, answer.body()));
      Class<?> type = RECORDS.get(Math.floorMod(Arrays.hashCode(answer.body()), RECORDS.size()));
      decoded(operation, () -> reply.as(type));
      decoded(operation, () -> reply.asList(type));
      decoded(operation, () -> reply.asPage(Payment.class));
    }
  }

  private static Set<FailureKind> kinds(Operation operation, RawResponse answer) {
    Set<FailureKind> kinds =
        EnumSet.of(operation.isRead() ? FailureKind.BAD_UPSTREAM : FailureKind.OUTCOME_UNKNOWN);
    switch (answer.status()) {
      case 401 -> kinds.add(FailureKind.UNAUTHORIZED);
      case 429 -> kinds.add(FailureKind.RATE_LIMITED);
      case 302 -> {}
      default -> {
        if (isObjectWithCode(answer.body()) || !isUtf8(answer.body())) {
          kinds.addAll(REJECTIONS);
        }
      }
    }
    return kinds;
  }

  /**
   * Returns whether the bytes are UTF-8. Jackson accepts an invalid name for a known one that has
   * the same padded bytes, so its result for other bytes depends on the names it has read before.
   */
  private static boolean isUtf8(byte[] body) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Returns whether the bytes are, to their end, one object with a code. */
  private static boolean isObjectWithCode(byte[] body) {
    try (JsonParser parser = new JsonFactory().createParser(body)) {
      boolean code = false;
      int depth = 0;
      do {
        JsonToken token = parser.nextToken();
        if (token == null || (depth == 0 && token != JsonToken.START_OBJECT)) {
          return false;
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        code |= depth == 1 && token == JsonToken.FIELD_NAME && parser.currentName().equals("code");
      } while (depth > 0);
      return code;
    } catch (IOException e) {
      return false;
    }
  }

  /** Asserts that a simple parser finds the same response, if it finds one. */
  private static void sameValue(Reply reply, byte[] body) {
    Object json = reply.json();
    Map<?, ?> envelope;
    try {
      envelope = STRICT.readValue(body, Map.class);
    } catch (IOException e) {
      return;
    }
    assertEquals(envelope.get("response"), plain(json));
  }

  private static @Nullable Object plain(@Nullable Object json) {
    if (json instanceof JsonObject object) {
      return object.getMap();
    }
    return json instanceof JsonArray array ? array.getList() : json;
  }

  private static void decoded(Operation operation, Runnable reading) {
    try {
      reading.run();
    } catch (PortOneException failure) {
      assertEquals(
          operation.isRead() ? FailureKind.BAD_UPSTREAM : FailureKind.OUTCOME_UNKNOWN,
          failure.kind());
      assertHarmless(failure, "invented-token");
      assertFalse(failure.toString().contains("canary"), failure::toString);
    }
  }

  private static void token(RawResponse answer) {
    TokenGrant grant;
    try {
      grant = Endpoint.TOKENS.read(answer, CREDENTIALS);
    } catch (PortOneException failure) {
      assertTrue(
          failure.kind() == FailureKind.UNAUTHORIZED || failure.kind() == FailureKind.BAD_UPSTREAM,
          failure::toString);
      assertHarmless(failure, CREDENTIALS.secret());
      return;
    }
    assertEquals(200, answer.status());
    assertFalse(grant.token().isBlank());
    assertTrue(grant.token().chars().allMatch(c -> c > ' ' && c < 127));
  }

  private static void assertHarmless(PortOneException failure, String secret) {
    assertNotNull(failure.getMessage());
    assertTrue(failure.getMessage().length() < LONGEST_TEXT, failure::toString);
    assertFalse(failure.toString().contains(secret), failure::toString);
  }

  /** Created lazily, since it needs Vert.x. */
  private static final class Endpoint {
    static final TokenEndpoint TOKENS = endpoint();

    private static TokenEndpoint endpoint() {
      Vertx vertx = Vertx.vertx();
      PortOneV1Options options = new PortOneV1Options();
      return new TokenEndpoint(
          vertx,
          HttpClients.open(vertx, Settings.http(options)).token(),
          Settings.http(options),
          () -> Future.succeededFuture(CREDENTIALS));
    }
  }
}
