package io.github.portonevertx.internal.bus;

import io.github.portonevertx.FailureDetails;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.api.Catalogue;
import io.github.portonevertx.internal.api.Operation;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Converts failures to the text that is sent over the event bus besides their code, and back.
 *
 * <pre>{@code payments.cancel: 이미 전액취소된 주문입니다. [HTTP 200, code 1]}</pre>
 *
 * <p>What V2 states follows as JSON, so that a peer in any language can read it:
 *
 * <pre>{@code
 * payments.payWithBillingKey: declined [HTTP 502] {"portone":{"errorType":"PG_PROVIDER",…}}
 * }</pre>
 */
final class FailureText {
  /** The end of the text: {@code [HTTP 200, code 1]}, {@code [HTTP 429, retry after 3 s]}. */
  private static final Pattern ANSWERED =
      Pattern.compile(
          "(?s)(.*) \\[HTTP (\\d{3})(?:, code (-?\\d{1,10}))?(?:, retry after (\\d{1,9}) s)?]");

  /** The start of the text: the action. */
  private static final Pattern NAMED =
      Pattern.compile("(?s)(\\w+\\.\\w+|" + Catalogue.HEALTH.action() + "): (.*)");

  /**
   * The start of the JSON. It cannot occur within the JSON, where quotation marks of texts are
   * escaped.
   */
  private static final String DETAILS = " {\"portone\":";

  private FailureText() {}

  /** Returns the text of a failure. */
  static String write(PortOneException failure) {
    String action = failure.action();
    String message = action == null ? failure.text() : action + ": " + failure.text();
    return message + answered(failure) + details(failure.details(), message);
  }

  private static String answered(PortOneException failure) {
    if (failure.httpStatus() == 0) {
      return "";
    }
    Integer code = failure.portOneCode();
    Duration wait = failure.retryAfter();
    return " [HTTP "
        + failure.httpStatus()
        + (code == null ? "" : ", code " + code)
        + (wait == null ? "" : ", retry after " + wait.toSeconds() + " s")
        + "]";
  }

  /**
   * Returns the details as JSON; the raw answer is not sent, because texts of failures are logged.
   */
  private static String details(FailureDetails details, String message) {
    JsonObject json = new JsonObject();
    put(json, "errorType", details.errorType());
    put(json, "pgCode", details.pgCode());
    put(json, "pgMessage", details.pgMessage());
    put(json, "idempotencyKey", details.idempotencyKey());
    if (details.more() != null) {
      json.put("more", details.moreFields());
    }
    return json.isEmpty() && !message.contains(DETAILS) ? "" : DETAILS + json.encode() + "}";
  }

  private static void put(JsonObject json, String name, @Nullable String value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  private static FailureDetails details(String json) {
    try {
      JsonObject details = new JsonObject(json).getJsonObject("portone", new JsonObject());
      JsonObject more = details.getJsonObject("more");
      return new FailureDetails(
          details.getString("errorType"),
          details.getString("pgCode"),
          details.getString("pgMessage"),
          details.getString("idempotencyKey"),
          more == null ? null : more.encode(),
          null);
    } catch (DecodeException | ClassCastException notOurs) {
      // A text that this library did not write.
      return FailureDetails.NONE;
    }
  }

  /** Returns the failure for a code and a text from the event bus. */
  static PortOneException read(int code, @Nullable String text, Operation operation) {
    FailureKind kind = FailureKind.ofCode(code);
    String whole = text == null ? "" : text;
    int start = whole.endsWith("}") ? whole.lastIndexOf(DETAILS) : -1;
    FailureDetails details = start < 0 ? FailureDetails.NONE : details(whole.substring(start + 1));
    String rest = start < 0 ? whole : whole.substring(0, start);
    if (kind == null) {
      // Not sent by this library; a command may have been executed.
      return PortOneException.of(
          operation.kindOfUnreadable(), "failure code " + code + ": " + rest);
    }
    Matcher answered = ANSWERED.matcher(rest);
    boolean hasAnswer = answered.matches();
    Matcher named = NAMED.matcher(hasAnswer ? answered.group(1) : rest);
    boolean hasAction = named.matches();
    PortOneException.Builder failure =
        PortOneException.builder(
            kind, hasAction ? named.group(2) : hasAnswer ? answered.group(1) : rest);
    failure.details(details);
    if (hasAction) {
      failure.action(named.group(1));
    }
    if (hasAnswer) {
      failure
          .httpStatus(Integer.parseInt(answered.group(2)))
          .portOneCode(code(answered.group(3)))
          .retryAfter(seconds(answered.group(4)));
    }
    return failure.build();
  }

  /** Returns the code of PortOne's envelope, or null when it is outside the range of an int. */
  private static @Nullable Integer code(@Nullable String digits) {
    if (digits == null) {
      return null;
    }
    long code = Long.parseLong(digits);
    return code == (int) code ? Integer.valueOf((int) code) : null;
  }

  private static @Nullable Duration seconds(@Nullable String digits) {
    return digits == null ? null : Duration.ofSeconds(Integer.parseInt(digits));
  }
}
