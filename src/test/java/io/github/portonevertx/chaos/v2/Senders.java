package io.github.portonevertx.chaos.v2;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Locality;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.chaos.Message;
import io.github.portonevertx.chaos.Message.Mode;
import io.github.portonevertx.chaos.Outcome;
import io.github.portonevertx.chaos.Outcome.ResultType;
import io.github.portonevertx.v2.PortOneV2Client;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.ReplyException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Sends messages in the manner of their senders and converts every result to an outcome. */
final class Senders {
  /** The timeout of most calls. */
  static final long TIMEOUT_MILLIS = 2_500;

  static final long SHORT_TIMEOUT_MILLIS = 40;

  /** The default timeout of the verticle for a call: 20 s in addition to the request timeout. */
  static final long DEFAULT_TIMEOUT_MILLIS = 20_000;

  private static final long ABANDON_MILLIS = 15;

  /** Longer than the guaranteed response time, with a reserve for a busy machine. */
  private static final long GRACE_MILLIS = 15_000;

  private final Vertx vertx;
  private final String base;
  private final Requests requests;
  private final PortOneV2Client embedded;
  private final PortOneV2Client localFirst;
  private final PortOneV2Client anyNode;

  Senders(Vertx vertx, String base, Requests requests, PortOneV2Client embedded) {
    Duration timeout = Duration.ofMillis(TIMEOUT_MILLIS);
    this.vertx = vertx;
    this.base = base;
    this.requests = requests;
    this.embedded = embedded.withTimeout(timeout);
    this.localFirst = PortOneV2Client.proxy(vertx, base).withTimeout(timeout);
    this.anyNode = PortOneV2Client.proxy(vertx, base, Locality.ANY_NODE).withTimeout(timeout);
  }

  /** Returns the time that the sender gives the call. */
  static long timeoutMillis(Message message) {
    return switch (message.mode()) {
      case RAW_SHORT_TIMEOUT -> SHORT_TIMEOUT_MILLIS;
      case RAW_WITHOUT_TIMEOUT -> DEFAULT_TIMEOUT_MILLIS;
      case RAW_ABANDONED -> ABANDON_MILLIS;
      default -> TIMEOUT_MILLIS;
    };
  }

  /** Returns whether the sender chooses the idempotency key; otherwise the client makes one. */
  static boolean choosesKey(Message message) {
    return message.callType().isWrite()
        && (message.id() % 2 == 0
            || message.mode() == Mode.TWICE
            || V2Call.of(message) == V2Call.ISSUE);
  }

  /** Sends a message; never fails. */
  Future<Outcome> send(Message message) {
    return switch (message.mode()) {
      case PROXY -> typed(message, localFirst);
      case PROXY_ANY_NODE -> typed(message, anyNode);
      case EMBEDDED -> typed(message, embedded);
      case TWICE -> twice(message);
      default -> raw(message);
    };
  }

  private Future<Outcome> typed(Message message, PortOneV2Client client) {
    return sent(
        message, choosesKey(message) ? client.withIdempotencyKey(Subjects.keyOf(message)) : client);
  }

  /** Sends a message with a typed client; never fails. */
  Future<Outcome> sent(Message message, PortOneV2Client client) {
    return requests
        .send(message, client)
        .recover(failure -> Future.succeededFuture(failure(failure)));
  }

  /** Returns the common outcome, or one that breaks a rule when two answers differ. */
  private Future<Outcome> twice(Message message) {
    Future<Outcome> one = typed(message, embedded);
    Future<Outcome> other = typed(message, anyNode);
    return Future.join(one, other).map(both -> common(one.result(), other.result()));
  }

  private static Outcome common(Outcome one, Outcome other) {
    if (one.isReply() && other.isReply() && !one.found().equals(other.found())) {
      return Outcome.of(ResultType.UNKNOWN_CODE, "two answers: " + one + " and " + other);
    }
    return decisiveness(other) > decisiveness(one) ? other : one;
  }

  /** Orders outcomes by what they state about a write that two senders sent. */
  private static int decisiveness(Outcome outcome) {
    if (outcome.isReply()) {
      return 3;
    }
    boolean isAnswer =
        outcome.kind() == FailureKind.REJECTED || outcome.kind() == FailureKind.CONFLICT;
    return isAnswer ? 2 : outcome.isOutcomeUnknown() ? 1 : 0;
  }

  private Future<Outcome> raw(Message message) {
    boolean command = message.callType().isWrite() || V2Call.of(message) == V2Call.WRONG_KEY;
    DeliveryOptions options =
        new DeliveryOptions().addHeader("action", message.callType().action());
    if (choosesKey(message)) {
      options.addHeader("idempotency-key", Subjects.keyOf(message));
    }
    switch (V2Call.of(message)) {
      case WRONG_TIMEOUT -> options.addHeader("timeout", "soon");
      case WRONG_KEY -> options.addHeader("idempotency-key", "short");
      default -> {}
    }
    long wait = timeoutMillis(message);
    if (message.mode() != Mode.RAW_ABANDONED) {
      if (message.mode() != Mode.RAW_WITHOUT_TIMEOUT) {
        options.addHeader("timeout", Long.toString(wait));
      }
      wait += GRACE_MILLIS;
    }
    long limit = wait;
    long begun = System.nanoTime();
    return vertx
        .eventBus()
        .request(
            base + (command ? ".command" : ".query"),
            requests.json(message),
            options.setSendTimeout(limit))
        .transform(
            (reply, failure) ->
                Future.succeededFuture(
                    reply != null
                        ? Requests.read(message, reply.body())
                        : failure(failure, message, limit, begun)));
  }

  private static Outcome failure(Throwable failure, Message message, long wait, long begun) {
    if (!(failure instanceof ReplyException reply)) {
      return Outcome.of(ResultType.UNKNOWN_CODE, String.valueOf(failure));
    }
    return switch (reply.failureType()) {
      case NO_HANDLERS -> Outcome.of(ResultType.NO_CONSUMER, "");
      case TIMEOUT -> {
        boolean early = System.nanoTime() - begun < TimeUnit.MILLISECONDS.toNanos(wait);
        ResultType late =
            message.mode() == Mode.RAW_ABANDONED ? ResultType.ABANDONED : ResultType.NO_REPLY;
        yield Outcome.of(early ? ResultType.NOT_RECEIVED : late, reply.getMessage());
      }
      case RECIPIENT_FAILURE -> {
        FailureKind kind = FailureKind.ofCode(reply.failureCode());
        yield kind == null
            ? Outcome.of(ResultType.UNKNOWN_CODE, reply.failureCode() + " " + reply.getMessage())
            : Outcome.failure(kind, reply.getMessage());
      }
      case ERROR -> Outcome.of(ResultType.UNKNOWN_CODE, String.valueOf(reply));
    };
  }

  private static Outcome failure(Throwable failure) {
    return failure instanceof PortOneException known
        ? Outcome.failure(known.kind(), text(known))
        : Outcome.of(ResultType.UNKNOWN_CODE, String.valueOf(failure));
  }

  /** Returns everything that a failure states, in the form of the event bus for the key. */
  private static String text(PortOneException failure) {
    String key = failure.idempotencyKey();
    return failure.getMessage() + (key == null ? "" : " " + Keys.stated(key));
  }
}
