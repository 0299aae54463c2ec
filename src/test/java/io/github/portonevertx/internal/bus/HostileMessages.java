package io.github.portonevertx.internal.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.internal.http.Requests;
import io.github.portonevertx.internal.pipeline.Batches;
import io.github.portonevertx.internal.pipeline.Defaults;
import io.github.portonevertx.internal.pipeline.Validation;
import io.github.portonevertx.support.Stages;
import io.github.portonevertx.v1.internal.V1Api;
import io.github.portonevertx.v1.internal.catalogue.Samples;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Checks the invariants of the service for any message. */
public final class HostileMessages {
  private static final int LONGEST_TEXT = 700;
  private static final List<Operation> OPERATIONS = List.copyOf(V1Catalogue.CATALOGUE.all());
  private static final List<String> NAMES =
      List.of("action", "tier", "timeout", "Action", "partial", "missing", "x-canary");
  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "1",
          "2147483647",
          "2147483648",
          "1e3",
          "A1B",
          "abc",
          "\ud83d",
          "9".repeat(400),
          "payments.get\r\nX: y",
          "payments.getMany",
          "payments.Get",
          "canary");

  private final Vertx vertx;
  private final AtomicInteger answers = new AtomicInteger();

  /** Opens a service whose HTTP part encodes requests without sending them. */
  HostileMessages(Vertx vertx) {
    this.vertx = vertx;
    vertx
        .eventBus()
        .addOutboundInterceptor(
            sending -> {
              if (!sending.message().address().startsWith("hostile.")) {
                answers.incrementAndGet();
              }
              sending.next();
            });
    List<Stage> stages =
        List.of(
            new Validation(V1Api.API),
            new Defaults(Map.of(), Map.of("include_sandbox", true)),
            new Batches());
    Transport end =
        Stages.edge(
            Stage.chain(
                stages,
                invocation -> {
                  Requests.write(invocation.call());
                  return Future.succeededFuture(Reply.of(new JsonArray()));
                }),
            vertx::getOrCreateContext);
    EventBusService.open(vertx, V1Api.API, end, new EventBusService.Scope("hostile", true, false))
        .await();
  }

  /** The entry point of Jazzer. */
  public static void fuzzerTestOneInput(byte[] script) {
    Fuzzed.MESSAGES.check(script);
  }

  private static final class Fuzzed {
    static final HostileMessages MESSAGES = new HostileMessages(Vertx.vertx());
  }

  /** Sends the message that a script describes. */
  void check(byte[] script) {
    try {
      Script steps = new Script(script);
      Operation operation = steps.any(OPERATIONS);
      DeliveryOptions options = new DeliveryOptions();
      if (steps.next() % 8 != 0) {
        options.addHeader("action", operation.action());
      }
      for (int odd = steps.next() % 4; odd > 0; odd--) {
        options.addHeader(
            steps.any(NAMES), steps.next() % 4 == 0 ? steps.text() : steps.any(VALUES));
      }
      boolean query = (steps.next() % 8 == 0) != operation.isRead();
      send(query ? "hostile.query" : "hostile.command", body(steps, operation), options);
    } catch (Throwable violation) {
      throw new AssertionError(
          "with the script (base64) " + Base64.getEncoder().encodeToString(script), violation);
    }
  }

  /** Sends a message that must get one reply, and a valid one after it. */
  void send(String address, @Nullable Object body, DeliveryOptions options) {
    answers.set(0);
    if (!canBeSent(body)) {
      return;
    }
    assertAnswered(vertx.eventBus().request(address, body, options.setSendTimeout(20_000)));
    JsonArray healthy =
        (JsonArray)
            vertx
                .eventBus()
                .request(
                    "hostile.query",
                    new JsonObject().put("imp_uid", "imp_1"),
                    new DeliveryOptions().addHeader("action", "payments.get"))
                .await()
                .body();
    assertTrue(healthy.isEmpty());
    assertEquals(2, answers.get(), "answers to two messages");
  }

  /**
   * Vert.x copies a body on the sender's side, so a body that cannot be copied is not delivered.
   */
  private static boolean canBeSent(@Nullable Object body) {
    if (body instanceof JsonObject json) {
      try {
        json.copy();
      } catch (RuntimeException | StackOverflowError rejected) {
        return false;
      }
    }
    return true;
  }

  private static void assertAnswered(Future<?> answer) {
    try {
      answer.await();
    } catch (ReplyException failure) {
      assertEquals(ReplyFailure.RECIPIENT_FAILURE, failure.failureType());
      assertNotNull(FailureKind.ofCode(failure.failureCode()), failure::toString);
      assertNotEquals(FailureKind.INTERNAL.code(), failure.failureCode(), failure::toString);
      String text = Objects.requireNonNull(failure.getMessage());
      assertTrue(text.length() < LONGEST_TEXT, text);
      assertFalse(text.contains("value-of-"), text);
      assertFalse(text.contains("\n"), text);
    }
  }

  private static @Nullable Object body(Script steps, Operation operation) {
    return switch (steps.next() % 10) {
      case 0 -> null;
      case 1 -> steps.text();
      case 2 -> Buffer.buffer(steps.text());
      case 3 -> new JsonArray().add(steps.text());
      case 4 -> steps.any(List.of(1, 2L, 1.5, true, 'c', (byte) 1));
      case 5 -> parsed(steps.text());
      default -> oddParameters(steps, operation);
    };
  }

  private static JsonObject parsed(String text) {
    try {
      return new JsonObject(text);
    } catch (DecodeException e) {
      return new JsonObject().put(text, text);
    }
  }

  private static JsonObject oddParameters(Script steps, Operation operation) {
    Map<String, @Nullable Object> parameters =
        new HashMap<>(Samples.complete(operation).parameters());
    List<String> known = parameters.keySet().stream().sorted().toList();
    for (int odd = steps.next() % 4; odd > 0; odd--) {
      String name = known.isEmpty() || steps.next() % 4 == 0 ? steps.text() : steps.any(known);
      parameters.put(name, oddValue(steps, 3));
    }
    return new JsonObject(parameters);
  }

  private static @Nullable Object oddValue(Script steps, int levels) {
    return switch (steps.next() % 24) {
      case 0 -> null;
      case 1 -> Double.NaN;
      case 2 -> Double.NEGATIVE_INFINITY;
      case 3 -> Long.MIN_VALUE;
      case 4 -> BigInteger.ONE.shiftLeft(2_000_000);
      case 5 -> new BigDecimal("1e999999999");
      case 6 -> new BigDecimal("1e-999999999");
      case 7 -> "";
      case 8 -> "value-of-\ud83d";
      case 9 -> "value-of-".repeat(10_000);
      case 10 -> Instant.MAX;
      case 11 -> new byte[] {1};
      case 12 -> 'c';
      case 13 -> DayOfWeek.MONDAY;
      case 14 -> new AtomicInteger(1);
      case 15 -> Buffer.buffer("value-of-");
      case 16 -> nested(steps.next());
      case 17 -> nested(300);
      case 18 -> new HashMap<>(Map.of(1, "value-of-"));
      case 19 -> Arrays.asList("value-of-", null);
      case 20 -> "../value-of-" + steps.text();
      case 21 ->
          levels == 0 ? 0 : Arrays.asList(oddValue(steps, levels - 1), oddValue(steps, levels - 1));
      case 22 ->
          levels == 0 ? 0.1f : new JsonObject().put(steps.text(), oddValue(steps, levels - 1));
      default -> 1004;
    };
  }

  private static JsonObject nested(int levels) {
    JsonObject value = new JsonObject();
    for (int level = 0; level < levels; level++) {
      value = new JsonObject().put("extra", level % 2 == 0 ? value : new JsonArray().add(value));
    }
    return value;
  }

  /** Reads bytes as choices; zeros follow after their end. */
  private static final class Script {
    private final byte[] bytes;
    private int at;

    Script(byte[] bytes) {
      this.bytes = bytes;
    }

    int next() {
      return at < bytes.length ? bytes[at++] & 0xff : 0;
    }

    <T> T any(List<T> choices) {
      return choices.get(next() % choices.size());
    }

    /**
     * Used for names as well, which a failure may quote, so it never contains the marker of a
     * value.
     */
    String text() {
      int end = Math.min(bytes.length, at + next());
      int start = Math.min(at, end);
      at = end;
      return new String(bytes, start, end - start, StandardCharsets.UTF_8).replace("value", "name");
    }
  }
}
