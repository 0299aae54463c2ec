package io.github.portonevertx.internal.logging;

import static io.github.portonevertx.internal.logging.LogTopic.BUS;
import static io.github.portonevertx.internal.logging.LogTopic.CALLS;
import static io.github.portonevertx.internal.logging.LogTopic.CREDENTIALS;
import static io.github.portonevertx.internal.logging.LogTopic.EVENTS;
import static io.github.portonevertx.internal.logging.LogTopic.SQL;
import static io.github.portonevertx.internal.logging.LogTopic.WEBHOOK;
import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.github.portonevertx.PortOneException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The log lines of the library. Each is an event followed by its values:
 *
 * <pre>{@code
 * outcome unknown: api=v2 action=payments.cancel idempotencyKey=0b6e… paymentId=order-1
 * }</pre>
 *
 * <p>This is the only place where lines are defined, and the table of the documentation is
 * generated from it. Secrets, tokens, amounts and data of people are never values.
 */
public enum LogLine {
  /** A write of which the caller does not learn whether PortOne executed it. */
  OUTCOME_UNKNOWN(
      CALLS,
      WARNING,
      "outcome unknown",
      "api",
      "action",
      "idempotencyKey",
      LogLine.IDS,
      "status",
      "reason"),
  /** A parameter that is not in the catalogue, once for each name. */
  UNCHECKED_PARAMETER(CALLS, WARNING, "unchecked parameter", "api", "action", "parameter"),
  /** A failure of a handler of the application after its stream has ended. */
  ENDED_STREAM(CALLS, WARNING, "handler of an ended page stream failed"),
  /** A failure of a stream that no handler of the application receives. */
  UNHANDLED_STREAM_FAILURE(CALLS, ERROR, "page stream without exception handler failed"),
  /** A failure that is not one of the library's, with its stack trace and without its text. */
  DEFECT(CALLS, ERROR, "unexpected failure", "reason"),
  /** An exception of the metrics of the application. */
  METRICS_FAILED(CALLS, ERROR, "metrics failed"),
  /** A retry after a transient failure. */
  RETRY(CALLS, DEBUG, "call retried", "action", "kind", "pause"),

  /** One failed token request. */
  TOKEN_REQUEST_FAILED(CREDENTIALS, WARNING, "token request failed", "api", LogLine.FAILURE),
  /** The end of the token requests for the calls that wait. */
  TOKEN_REFRESH_FAILED(CREDENTIALS, ERROR, "token refresh failed", "api", LogLine.FAILURE),
  /** Credentials that PortOne rejected when a token was requested. */
  CREDENTIALS_REJECTED(CREDENTIALS, ERROR, "credentials rejected", "api", LogLine.FAILURE),
  /** An API secret that PortOne rejected in a call. */
  API_SECRET_REJECTED(CREDENTIALS, ERROR, "API secret rejected", "api", "action", "status"),
  /** A verticle that was deployed without a token. */
  STARTED_WITHOUT_TOKEN(
      CREDENTIALS, WARNING, "started without access token", "api", LogLine.FAILURE),
  /** Tokens that PortOne issued and rejects. */
  TOKENS_REJECTED(CREDENTIALS, WARNING, "new access tokens rejected", "api", "pauseMillis"),
  /** A token with a lifetime that PortOne cannot grant. */
  IMPLAUSIBLE_TOKEN(CREDENTIALS, WARNING, "implausible token lifetime", "api", "seconds"),
  /** A token that had expired by an earlier response. */
  EXPIRED_TOKEN_REPEATED(CREDENTIALS, WARNING, "expired token issued again", "api", "seconds"),
  /** A webhook that only the second secret accepts. */
  OLD_WEBHOOK_SECRET(CREDENTIALS, WARNING, "webhook signed with the old secret", "api"),
  /** A token request because the clock has jumped. */
  CLOCK_JUMPED(CREDENTIALS, INFO, "token requested after a clock jump", "api"),
  /** A token that PortOne issued. */
  TOKEN_GRANTED(CREDENTIALS, DEBUG, "token issued", "api", "generation", "seconds", "sameExpiry"),
  /** A renewal by another node. */
  TOKEN_RENEWED_ELSEWHERE(CREDENTIALS, DEBUG, "token renewed by another node", "api", "seconds"),

  /** A webhook that was refused. */
  WEBHOOK_REFUSED(
      WEBHOOK, WARNING, "webhook refused", "api", "status", "reason", "text", "peer", LogLine.IDS),
  /** A confirm request that was refused without calling the application. */
  CONFIRM_REFUSED(
      WEBHOOK,
      WARNING,
      "confirm request refused",
      "api",
      "status",
      "reason",
      "text",
      "peer",
      LogLine.IDS),
  /** A webhook that was not handled in time. */
  WEBHOOK_LATE(WEBHOOK, WARNING, "webhook handled too late", "api", "limit"),
  /** A webhook whose handling failed. */
  WEBHOOK_FAILED(WEBHOOK, ERROR, "webhook not handled", "api", "status"),
  /** A payment that was stopped because the application did not decide. */
  PAYMENT_STOPPED(WEBHOOK, ERROR, "payment stopped without a decision", "api"),

  /** A failure of the handler of the application or of the inbox. */
  EVENT_NOT_HANDLED(EVENTS, ERROR, "event not handled", "api", LogLine.IDS),
  /** The end of a handler after its time limit. */
  HANDLER_LATE(
      EVENTS, WARNING, "handler ended after its time limit", "api", "succeeded", LogLine.IDS),
  /** A payment that PortOne could not be asked for. */
  PORTONE_NOT_ASKED(
      EVENTS, WARNING, "PortOne not asked for a payment", "api", LogLine.FAILURE, LogLine.IDS),
  /** A payment of which the recorded state could not be read. */
  INBOX_NOT_READ(EVENTS, WARNING, "inbox not read", "api", LogLine.IDS),
  /** A payment whose state other nodes keep changing. */
  INBOX_CONTENDED(EVENTS, WARNING, "inbox changed by other nodes", "api", "attempts", LogLine.IDS),
  /** A webhook that was not looked up because of the number of others. */
  LOOKUPS_FULL(EVENTS, WARNING, "too many payments being looked up", "api", "limit"),
  /** A lookup that failed unexpectedly. */
  LOOKUP_FAILED(EVENTS, ERROR, "payment not looked up", "api", LogLine.IDS),
  /** A payment that is not the application's. */
  PAYMENT_SKIPPED(EVENTS, WARNING, "payment skipped", "api", "reason", LogLine.IDS),
  /** A payment of which PortOne does not state whose it is. */
  PAYMENT_UNVERIFIED(EVENTS, ERROR, "payment not verified", "api", "missing", LogLine.IDS),
  /** A failed sweep. */
  SWEEP_FAILED(EVENTS, WARNING, "sweep failed", "api", LogLine.FAILURE),
  /** A stored position in the future. */
  POSITION_IN_FUTURE(EVENTS, WARNING, "sweep position in the future", "api", "position", "now"),
  /** An entry of the listing without a readable id. */
  ENTRY_UNREADABLE(EVENTS, WARNING, "listing entry without id", "api", "missing", "reason"),
  /** A listed payment that is queried on its own. */
  LISTED_UNREADABLE(EVENTS, WARNING, "listed payment unreadable", "api", LogLine.IDS, "reason"),
  /** A payment that was never readable and is no longer listed. */
  PAYMENT_GIVEN_UP(EVENTS, ERROR, "payment given up", "api", LogLine.IDS, "unreadableSince"),

  /** A message that cannot be answered. */
  MESSAGE_REFUSED(BUS, WARNING, "message refused", "address", "action", "reason"),
  /** Verticles with different credentials at one address. */
  CREDENTIALS_DIFFER(BUS, WARNING, "verticles with different credentials", "address"),

  /** A session that could not be ended. */
  SESSION_NOT_ENDED(SQL, WARNING, "database session not ended", "reason"),
  /** A failure of a connection. */
  CONNECTION_FAILED(SQL, DEBUG, "database connection failed");

  /** The key of a map of ids, which are written under PortOne's names. */
  public static final String IDS = "ids";

  /** The key of a failure, which is written as its kind, its HTTP status and its text. */
  public static final String FAILURE = "failure";

  private final LogTopic topic;
  private final Level level;
  private final String event;

  @SuppressWarnings("ImmutableEnumChecker") // a list of List.of
  private final List<String> keys;

  LogLine(LogTopic topic, Level level, String event, String... keys) {
    this.topic = topic;
    this.level = level;
    this.event = event;
    this.keys = List.of(keys);
  }

  /** Returns the logger. */
  public LogTopic topic() {
    return topic;
  }

  /** Returns the level. */
  public Level level() {
    return level;
  }

  /** Returns the start of the line. */
  public String event() {
    return event;
  }

  /** Returns the names of the values. */
  public List<String> keys() {
    return keys;
  }

  /**
   * Writes the line.
   *
   * @param values for each key; null for none, a map of ids for {@link #IDS}, an exception for
   *     {@link #FAILURE}, a {@link Supplier} for a value that is computed only if the line is
   *     logged
   */
  public void log(@Nullable Object... values) {
    logFailure(null, values);
  }

  /**
   * Writes the line with a failure and its stack trace.
   *
   * @param values as for {@link #log}
   */
  public void logFailure(@Nullable Throwable failure, @Nullable Object... values) {
    if (isLogged()) {
      write(text(values), failure);
    }
  }

  boolean isLogged() {
    return topic.logger().isLoggable(level);
  }

  void write(String text, @Nullable Throwable failure) {
    topic.logger().log(level, text, failure);
  }

  /** Returns the line with its values. */
  String text(@Nullable Object... values) {
    assert values.length == keys.size() : this + " with " + values.length + " values";
    StringBuilder line = new StringBuilder(event);
    int length = line.append(':').length();
    for (int i = 0; i < Math.min(values.length, keys.size()); i++) {
      append(line, keys.get(i), values[i]);
    }
    return line.length() == length ? event : line.toString();
  }

  private static void append(StringBuilder line, String key, @Nullable Object value) {
    if (value instanceof Supplier<?> later) {
      append(line, key, later.get());
    } else if (value instanceof Map<?, ?> ids) {
      ids.forEach((name, id) -> append(line, String.valueOf(name), id));
    } else if (value instanceof PortOneException failure) {
      append(line, "kind", failure.kind());
      append(line, "status", failure.httpStatus() == 0 ? null : failure.httpStatus());
      append(line, "reason", failure.text());
    } else if (value instanceof Throwable unexpected) {
      // Its text may contain a secret or personal data.
      append(line, "reason", unexpected.getClass().getSimpleName());
    } else if (value != null) {
      line.append(' ').append(key).append('=').append(LogValue.of(value));
    }
  }
}
