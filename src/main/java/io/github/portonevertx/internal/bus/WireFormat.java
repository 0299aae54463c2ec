package io.github.portonevertx.internal.bus;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.operation.Catalogue;
import io.github.portonevertx.internal.operation.Operation;
import io.github.portonevertx.internal.operation.OwnOperations;
import io.github.portonevertx.internal.time.Patience;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Calls, replies and failures as event-bus messages, in both directions.
 *
 * <p>Only JSON, headers of text and integer failure codes cross the bus, so any peer can take part:
 * another node, a bridge, another language.
 */
final class WireFormat {
  static final String ACTION = "action";
  static final String TIER = "tier";
  static final String TIMEOUT = "timeout";
  static final String FORM = "form";
  static final String PARTIAL = "partial";
  static final String MISSING = "missing";

  /**
   * The one value of the header {@link #FORM}: the reply is text in a buffer, which goes straight
   * into a record, as it does where no bus is between, and in which an amount keeps every digit.
   */
  private static final String TEXT = "text";

  /**
   * The end of a failure's text that carries what PortOne answered: {@code [HTTP 200, code 1]},
   * {@code [HTTP 429, retry after 3 s]}.
   */
  private static final Pattern ANSWERED =
      Pattern.compile(
          "(?s)(.*) \\[HTTP (\\d{3})(?:, code (-?\\d{1,10}))?(?:, retry after (\\d{1,9}) s)?]");

  /** The start of a failure's text: the action. */
  private static final Pattern NAMED =
      Pattern.compile("(?s)(\\w+\\.\\w+|" + OwnOperations.HEALTH + "): (.*)");

  private WireFormat() {}

  static String queryAddress(String base) {
    return base + ".query";
  }

  static String commandAddress(String base) {
    return base + ".command";
  }

  static String newsAddress(String base) {
    return base + ".token";
  }

  /**
   * The call in a message.
   *
   * @throws PortOneException {@code INVALID_REQUEST} that names what is wrong with the message
   */
  static Call call(Message<?> message) {
    MultiMap headers = message.headers();
    RequestHeaders.check(headers);
    String form = headers.get(FORM);
    if (form != null && !form.equals(TEXT)) {
      throw invalid("header '" + FORM + "' must be " + TEXT + " or absent");
    }
    return new Call(
        action(message), parameters(message), headers.get(TIER), timeout(headers.get(TIMEOUT)));
  }

  /**
   * The action of a message.
   *
   * @throws PortOneException {@code INVALID_REQUEST} when it names none
   */
  static String action(Message<?> message) {
    String action = message.headers().get(ACTION);
    if (action == null || action.isBlank()) {
      throw invalid("header '" + ACTION + "' is missing, for example payments.get");
    }
    return action;
  }

  private static Map<String, @Nullable Object> parameters(Message<?> message) {
    Object body;
    try {
      body = message.body();
    } catch (DecodeException e) {
      // What another node sent is parsed only here. The cause quotes it, so it stays behind.
      throw invalid("the body is not JSON that can be read");
    }
    if (body == null) {
      return Map.of();
    }
    if (body instanceof JsonObject json) {
      return Collections.<String, @Nullable Object>unmodifiableMap(json.getMap());
    }
    throw invalid(
        "the body must be a JSON object of parameters, not " + body.getClass().getSimpleName());
  }

  private static @Nullable Duration timeout(@Nullable String header) {
    if (header == null) {
      return null;
    }
    try {
      long millis = Long.parseLong(header.trim());
      if (millis >= 1 && millis <= Integer.MAX_VALUE) {
        return Duration.ofMillis(millis);
      }
    } catch (NumberFormatException e) {
      throw invalidTimeout();
    }
    throw invalidTimeout();
  }

  private static PortOneException invalidTimeout() {
    return invalid(
        "header '" + TIMEOUT + "' must be a whole number of milliseconds from 1 to 2147483647");
  }

  private static PortOneException invalid(String text) {
    return PortOneException.of(FailureKind.INVALID_REQUEST, text);
  }

  /** The headers of a request message whose sender takes the reply as text. */
  static DeliveryOptions headers(Call call) {
    DeliveryOptions options =
        new DeliveryOptions().addHeader(ACTION, call.action()).addHeader(FORM, TEXT);
    if (call.tier() != null) {
      options.addHeader(TIER, call.tier());
    }
    Duration timeout = call.timeout();
    if (timeout != null) {
      options.addHeader(TIMEOUT, Long.toString(Patience.millis(timeout)));
    }
    return options;
  }

  static JsonObject body(Call call) {
    JsonObject body = new JsonObject();
    call.parameters().forEach(body::put);
    return body;
  }

  /**
   * The body of a reply message.
   *
   * @throws PortOneException {@code BAD_UPSTREAM} when it is none that the bus promises; {@code
   *     OUTCOME_UNKNOWN} when it answers a write
   */
  static @Nullable Object body(Reply reply, Message<?> message) {
    if (TEXT.equals(message.headers().get(FORM))) {
      return reply.text();
    }
    Object body = reply.json();
    if (body instanceof JsonObject json) {
      return new Given(json);
    }
    if (body == null || body instanceof JsonArray) {
      return body;
    }
    throw PortOneException.of(
        Catalogue.kindOfUnreadable(action(message)),
        "the answer is neither a JSON object nor an array");
  }

  /**
   * A reply that its sender keeps no hold of. Within one process the event bus copies each object,
   * lest sender and receiver share one; this one is the receiver's alone, so its copy is itself.
   */
  private static final class Given extends JsonObject {
    Given(JsonObject json) {
      super(json.getMap());
    }

    @Override
    public JsonObject copy() {
      return new JsonObject(getMap());
    }
  }

  /** The headers of a reply message. */
  static DeliveryOptions headers(Reply reply) {
    DeliveryOptions options = new DeliveryOptions();
    if (reply.isPartial()) {
      options.addHeader(PARTIAL, "true");
      options.addHeader(MISSING, new JsonArray(reply.missing()).encode());
    }
    return options;
  }

  static Reply reply(Message<?> message, Operation operation) {
    Object body = message.body();
    Reply reply;
    if (body == null) {
      reply = Reply.empty();
    } else if (body instanceof Buffer text) {
      reply = Reply.ofJson(text.getBytes(), 0, text.length());
    } else if (body instanceof JsonObject json) {
      reply = Reply.of(json);
    } else if (body instanceof JsonArray json) {
      reply = Reply.of(json);
    } else {
      throw unreadable(operation, "the reply is no JSON");
    }
    return "true".equals(message.headers().get(PARTIAL))
        ? reply.partial(missing(message.headers().get(MISSING), operation))
        : reply;
  }

  private static List<String> missing(@Nullable String header, Operation operation) {
    try {
      return header == null
          ? List.of()
          : new JsonArray(header).stream().map(String::valueOf).toList();
    } catch (DecodeException e) {
      throw unreadable(operation, "the header '" + MISSING + "' of the reply is no JSON array");
    }
  }

  /** A reply that no verticle of this library sends; behind it a command may have run. */
  private static PortOneException unreadable(Operation operation, String why) {
    return PortOneException.of(Catalogue.kindOfUnreadable(operation.action()), why);
  }

  /** A failure as the text that crosses the bus beside its code. */
  static String text(PortOneException failure) {
    String action = failure.action();
    String message = action == null ? failure.text() : action + ": " + failure.text();
    if (failure.httpStatus() == 0) {
      return message;
    }
    Integer code = failure.portOneCode();
    Duration wait = failure.retryAfter();
    return message
        + " [HTTP "
        + failure.httpStatus()
        + (code == null ? "" : ", code " + code)
        + (wait == null ? "" : ", retry after " + wait.toSeconds() + " s")
        + "]";
  }

  /** A code that no int holds is none of PortOne's. */
  private static @Nullable Integer code(String digits) {
    long code = Long.parseLong(digits);
    return code == (int) code ? Integer.valueOf((int) code) : null;
  }

  /** The failure that a code and a text from the bus stand for. */
  static PortOneException failure(int code, @Nullable String wire, Operation operation) {
    FailureKind known = FailureKind.ofCode(code);
    String rest = wire == null ? "" : wire;
    if (known == null) {
      return unreadable(operation, "failure code " + code + ": " + rest);
    }
    int status = 0;
    Integer portOneCode = null;
    Duration wait = null;
    Matcher answered = ANSWERED.matcher(rest);
    if (answered.matches()) {
      rest = answered.group(1);
      status = Integer.parseInt(answered.group(2));
      portOneCode = answered.group(3) == null ? null : code(answered.group(3));
      wait =
          answered.group(4) == null
              ? null
              : Duration.ofSeconds(Integer.parseInt(answered.group(4)));
    }
    Matcher named = NAMED.matcher(rest);
    return named.matches()
        ? PortOneException.answered(known, named.group(2), status, portOneCode)
            .retryAfter(wait)
            .during(named.group(1))
        : PortOneException.answered(known, rest, status, portOneCode).retryAfter(wait);
  }
}
