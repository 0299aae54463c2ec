package io.github.portonevertx.chaos;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.chaos.Message.Mode;
import io.github.portonevertx.chaos.Outcome.ResultType;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.billing.AgainRequest;
import io.github.portonevertx.v1.billing.Card;
import io.github.portonevertx.v1.billing.IssueRequest;
import io.github.portonevertx.v1.billing.OnetimeRequest;
import io.github.portonevertx.v1.payments.CancelRequest;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages in the manner of their senders and converts every result to an {@link Outcome}.
 */
final class Peers {
  private static final long TIMEOUT_MILLIS = 1_000;
  private static final long SHORT_TIMEOUT_MILLIS = 40;
  private static final long ABANDON_MILLIS = 15;

  /** Longer than the guaranteed response time, with a reserve for a busy machine. */
  private static final long GRACE_MILLIS = 15_000;

  /** The default timeout of the verticle for a call: 20 s in addition to the request timeout. */
  private static final long DEFAULT_TIMEOUT_MILLIS = 21_000;

  private static final BigDecimal AMOUNT = BigDecimal.valueOf(Subjects.AMOUNT);
  private static final BigDecimal REFUND = BigDecimal.valueOf(Subjects.REFUND);
  private static final YearMonth EXPIRY = YearMonth.of(2031, 12);

  private final Vertx vertx;
  private final String base;
  private final PortOneV1Client client;

  Peers(Vertx vertx, String base) {
    this.vertx = vertx;
    this.base = base;
    this.client = PortOneV1Client.proxy(vertx, base).withTimeout(Duration.ofMillis(TIMEOUT_MILLIS));
  }

  /** Sends a message; never fails. */
  Future<Outcome> send(Message message) {
    return message.mode() == Mode.PROXY ? typed(message) : raw(message);
  }

  private Future<Outcome> raw(Message message) {
    boolean command = message.callType().isWrite();
    DeliveryOptions options =
        new DeliveryOptions().addHeader("action", message.callType().action());
    long wait =
        switch (message.mode()) {
          case RAW -> timeout(options, TIMEOUT_MILLIS);
          case RAW_SHORT_TIMEOUT -> timeout(options, SHORT_TIMEOUT_MILLIS);
          case RAW_ABANDONED -> ABANDON_MILLIS;
          default -> DEFAULT_TIMEOUT_MILLIS + GRACE_MILLIS;
        };
    if (message.callType() == V1Call.WRONG_TIMEOUT) {
      options.addHeader("timeout", "soon");
    }
    options.setSendTimeout(wait);
    long begun = System.nanoTime();
    return vertx
        .eventBus()
        .request(base + (command ? ".command" : ".query"), body(message), options)
        .transform(
            (reply, failure) ->
                Future.succeededFuture(
                    reply != null
                        ? reply(reply.body(), reply.headers().get("missing"))
                        : failure(failure, message, wait, begun)));
  }

  private static long timeout(DeliveryOptions options, long millis) {
    options.addHeader("timeout", Long.toString(millis));
    return millis + GRACE_MILLIS;
  }

  private static @Nullable Object body(Message message) {
    return switch (V1Call.of(message)) {
      case GET -> new JsonObject().put("imp_uid", Subjects.paymentOf(message));
      case FIND -> new JsonObject().put("merchant_uid", Subjects.orderOf(message));
      case GET_SOME, GET_MANY ->
          new JsonObject().put("imp_uid", new JsonArray(Subjects.listOf(message)));
      case GET_UNKNOWN -> new JsonObject().put("imp_uid", "imp_none");
      case HEALTH -> null;
      case REFUND_PART ->
          new JsonObject()
              .put("imp_uid", Subjects.paymentOf(message))
              .put("amount", Subjects.REFUND);
      case REFUND_ALL -> new JsonObject().put("imp_uid", Subjects.paymentOf(message));
      case CHARGE ->
          new JsonObject()
              .put("customer_uid", Subjects.CUSTOMER)
              .put("merchant_uid", Subjects.orderOf(message))
              .put("amount", Subjects.AMOUNT)
              .put("name", "chaos");
      case CHARGE_CARD ->
          new JsonObject()
              .put("merchant_uid", Subjects.orderOf(message))
              .put("amount", Subjects.AMOUNT)
              .put("card_number", Subjects.cardOf(message))
              .put("expiry", EXPIRY.toString());
      case STORE_CARD ->
          new JsonObject()
              .put("customer_uid", Subjects.customerOf(message))
              .put("channel_key", "channel")
              .put("card_number", Subjects.cardOf(message))
              .put("expiry", EXPIRY.toString());
      case WRONG_PARAMETER -> new JsonObject().put("impUid", Subjects.cardOf(message));
      case WRONG_BODY -> Subjects.cardOf(message);
      case WRONG_ACTION, WRONG_TIMEOUT, WRONG_ADDRESS ->
          new JsonObject().put("imp_uid", Subjects.paymentOf(message));
    };
  }

  private static Outcome reply(@Nullable Object body, @Nullable String missing) {
    List<String> unknown =
        missing == null ? List.of() : new JsonArray(missing).stream().map(String::valueOf).toList();
    if (body instanceof JsonArray list) {
      return Outcome.reply(list.stream().map(Peers::idOf).toList(), unknown, -1);
    }
    return Outcome.reply(List.of(idOf(body)), unknown, refunded(body));
  }

  private static String idOf(@Nullable Object body) {
    if (body instanceof JsonObject json) {
      Object id = json.getValue("imp_uid");
      return String.valueOf(id != null ? id : json.getValue("customer_uid"));
    }
    return String.valueOf(body);
  }

  private static long refunded(@Nullable Object body) {
    return body instanceof JsonObject json && json.getValue("cancel_amount") instanceof Number sum
        ? sum.longValue()
        : -1;
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

  private Future<Outcome> typed(Message message) {
    Future<Outcome> outcome =
        switch (V1Call.of(message)) {
          case GET -> client.payments().get(Subjects.paymentOf(message)).map(Peers::of);
          case FIND -> client.payments().find(Subjects.orderOf(message)).map(Peers::of);
          case GET_SOME, GET_MANY ->
              client
                  .payments()
                  .getMany(Subjects.listOf(message))
                  .map(
                      found ->
                          Outcome.reply(
                              found.payments().stream().map(Payment::impUid).toList(),
                              found.missing(),
                              -1));
          case GET_UNKNOWN -> client.payments().get("imp_none").map(Peers::of);
          case HEALTH -> client.health().map(health -> Outcome.reply(List.of(), List.of(), -1));
          case REFUND_PART ->
              client
                  .payments()
                  .cancel(
                      CancelRequest.builder()
                          .impUid(Subjects.paymentOf(message))
                          .amount(REFUND)
                          .build())
                  .map(Peers::of);
          case REFUND_ALL ->
              client
                  .payments()
                  .cancel(
                      CancelRequest.builder()
                          .impUid(Subjects.paymentOf(message))
                          .fullAmount()
                          .build())
                  .map(Peers::of);
          case CHARGE ->
              client
                  .subscribe()
                  .again(
                      AgainRequest.builder()
                          .customerUid(Subjects.CUSTOMER)
                          .merchantUid(Subjects.orderOf(message))
                          .amount(AMOUNT)
                          .name("chaos")
                          .build())
                  .map(Peers::of);
          case CHARGE_CARD ->
              client
                  .subscribe()
                  .onetime(
                      OnetimeRequest.builder()
                          .merchantUid(Subjects.orderOf(message))
                          .amount(AMOUNT)
                          .card(card(message))
                          .build())
                  .map(Peers::of);
          case STORE_CARD ->
              client
                  .customers()
                  .issue(
                      IssueRequest.builder()
                          .customerUid(Subjects.customerOf(message))
                          .channelKey("channel")
                          .card(card(message))
                          .build())
                  .map(key -> Outcome.reply(List.of(key.customerUid()), List.of(), -1));
          case WRONG_ACTION, WRONG_PARAMETER, WRONG_BODY, WRONG_TIMEOUT, WRONG_ADDRESS ->
              throw new IllegalArgumentException("The typed client cannot send " + message);
        };
    return outcome.recover(failure -> Future.succeededFuture(failure(failure)));
  }

  private static Card card(Message message) {
    return Card.builder().number(Subjects.cardOf(message)).expiry(EXPIRY).build();
  }

  private static Outcome of(Payment payment) {
    return Outcome.reply(List.of(payment.impUid()), List.of(), payment.cancelAmount().longValue());
  }

  private static Outcome failure(Throwable failure) {
    return failure instanceof PortOneException known
        ? Outcome.failure(known.kind(), known.getMessage())
        : Outcome.of(ResultType.UNKNOWN_CODE, String.valueOf(failure));
  }
}
