package io.github.portonevertx.internal.bus;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.Api;
import io.github.portonevertx.internal.api.ApiReply;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Setting;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Converts the calls and replies of one API to event-bus messages, and back.
 *
 * <p>Messages consist only of JSON, text headers and integer failure codes, so any peer can use
 * them: another node, a bridge or another language.
 */
final class WireFormat {
  static final String ACTION = "action";
  static final String TIMEOUT = "timeout";
  static final String FORM = "form";

  /** A JSON array with the names of the parameters that are not in the catalogue. */
  static final String UNCHECKED = "unchecked";

  static final String PARTIAL = "partial";
  static final String MISSING = "missing";

  /**
   * The only value of the header {@link #FORM}: the reply is JSON text in a buffer, which is
   * decoded directly into a record and in which an amount keeps every digit.
   */
  private static final String TEXT = "text";

  private final Api api;
  private final RequestHeaders requestHeaders;

  WireFormat(Api api) {
    this.api = api;
    this.requestHeaders = new RequestHeaders(api);
  }

  /**
   * Returns the call in a message.
   *
   * @throws PortOneException {@code INVALID_REQUEST} that states what is wrong with the message
   */
  Call call(Message<?> message) {
    MultiMap headers = message.headers();
    requestHeaders.check(headers);
    String form = headers.get(FORM);
    if (form != null && !form.equals(TEXT)) {
      throw invalid("header '" + FORM + "' must be " + TEXT + " or absent");
    }
    Map<String, String> settings = settings(headers);
    String action = action(message);
    Map<String, @Nullable Object> checked = parameters(message);
    Map<String, @Nullable Object> unchecked = Map.of();
    String names = headers.get(UNCHECKED);
    if (names != null) {
      checked = new LinkedHashMap<>(checked);
      unchecked = removed(names(names), checked);
    }
    return new Call(action, checked, unchecked, settings, timeout(headers.get(TIMEOUT)));
  }

  private Map<String, String> settings(MultiMap headers) {
    Map<String, String> settings = Map.of();
    for (Setting setting : api.settings()) {
      String value = headers.get(setting.name());
      if (value != null) {
        settings = settings.isEmpty() ? new LinkedHashMap<>() : settings;
        settings.put(setting.name(), value);
      }
    }
    return settings;
  }

  /**
   * Returns the action of a message.
   *
   * @throws PortOneException {@code INVALID_REQUEST} when there is none
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
      // A body from another node is parsed only here. The exception quotes it, so it is dropped.
      throw invalid("the body is not valid JSON");
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

  /** Removes the named parameters from {@code parameters} and returns them. */
  private static Map<String, @Nullable Object> removed(
      List<String> names, Map<String, @Nullable Object> parameters) {
    Map<String, @Nullable Object> removed = new LinkedHashMap<>();
    for (String name : names) {
      if (!parameters.containsKey(name)) {
        throw invalid("header '" + UNCHECKED + "' names a parameter that the body does not have");
      }
      removed.put(name, parameters.remove(name));
    }
    return removed;
  }

  private static List<String> names(String header) {
    try {
      return new JsonArray(header).stream().map(String::valueOf).toList();
    } catch (DecodeException e) {
      throw invalid("header '" + UNCHECKED + "' must be a JSON array of parameter names");
    }
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

  /** Returns the headers of a request message that requests the reply as text. */
  static DeliveryOptions headers(Invocation invocation) {
    Call call = invocation.call();
    DeliveryOptions options =
        new DeliveryOptions().addHeader(ACTION, call.action()).addHeader(FORM, TEXT);
    call.settings().forEach(options::addHeader);
    if (!call.unchecked().isEmpty()) {
      options.addHeader(UNCHECKED, new JsonArray(List.copyOf(call.unchecked().keySet())).encode());
    }
    return options.addHeader(TIMEOUT, Long.toString(invocation.deadline().remainingMillis()));
  }

  /** Returns the body of a request message. */
  static JsonObject body(Call call) {
    JsonObject body = new JsonObject();
    call.parameters().forEach(body::put);
    call.unchecked().forEach(body::put);
    return body;
  }

  /**
   * Returns the body of a reply message.
   *
   * @throws PortOneException {@code BAD_UPSTREAM} when it is neither an object nor an array; {@code
   *     OUTCOME_UNKNOWN} instead when the call was a write
   */
  static @Nullable Object body(Reply reply, Message<?> message, Operation operation) {
    if (TEXT.equals(message.headers().get(FORM))) {
      return reply.text();
    }
    Object body = reply.json();
    if (body instanceof JsonObject json) {
      return new Unshared(json);
    }
    if (body == null || body instanceof JsonArray) {
      return body;
    }
    throw unreadable(operation, "the answer is neither a JSON object nor an array");
  }

  /**
   * A JsonObject whose copy() skips copying; the sender keeps no reference to it. Within one
   * process the event bus copies each object, so that sender and receiver do not share one.
   */
  private static final class Unshared extends JsonObject {
    Unshared(JsonObject json) {
      super(json.getMap());
    }

    @Override
    public JsonObject copy() {
      return new JsonObject(getMap());
    }
  }

  /** Returns the headers of a reply message. */
  static DeliveryOptions headers(Reply reply) {
    DeliveryOptions options = new DeliveryOptions();
    if (reply.isPartial()) {
      options.addHeader(PARTIAL, "true");
      options.addHeader(MISSING, new JsonArray(reply.missing()).encode());
    }
    return options;
  }

  /** Returns the reply in a message. */
  Reply reply(Message<?> message, Operation operation) {
    ApiReply reply = value(message.body(), operation);
    return "true".equals(message.headers().get(PARTIAL))
        ? reply.partial(missing(message.headers().get(MISSING), operation))
        : reply;
  }

  private ApiReply value(@Nullable Object body, Operation operation) {
    if (body instanceof Buffer text) {
      return ApiReply.ofText(api.codec(), operation, text.getBytes(), 0, text.length());
    }
    if (body == null || body instanceof JsonObject || body instanceof JsonArray) {
      return ApiReply.of(api.codec(), operation, body);
    }
    throw unreadable(operation, "the reply is not JSON");
  }

  private static List<String> missing(@Nullable String header, Operation operation) {
    try {
      return header == null
          ? List.of()
          : new JsonArray(header).stream().map(String::valueOf).toList();
    } catch (DecodeException e) {
      throw unreadable(operation, "the header '" + MISSING + "' of the reply is not a JSON array");
    }
  }

  /** Returns the failure of a reply that was not sent by this library. */
  private static PortOneException unreadable(Operation operation, String why) {
    return PortOneException.of(operation.kindOfUnreadable(), why);
  }
}
