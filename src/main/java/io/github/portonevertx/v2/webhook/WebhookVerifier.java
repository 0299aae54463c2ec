package io.github.portonevertx.v2.webhook;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.logging.ThrottledLog;
import io.github.portonevertx.internal.time.SystemTime;
import io.github.portonevertx.internal.time.Timeouts;
import io.github.portonevertx.internal.webhook.MessageBody;
import io.github.portonevertx.internal.webhook.RefusedException;
import io.github.portonevertx.v2.webhook.WebhookVerdict.Accepted;
import io.github.portonevertx.v2.webhook.WebhookVerdict.Reason;
import io.github.portonevertx.v2.webhook.WebhookVerdict.Refused;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A verifier of the signatures of webhooks and confirm requests, which also reads their content.
 * The signature is that of <a href="https://www.standardwebhooks.com">Standard Webhooks</a>, over
 * the bytes of the body as they were received.
 *
 * <pre>{@code
 * WebhookVerifier verifier = WebhookVerifier.of("whsec_…");
 * if (verifier.verify(request.headers(), body) instanceof WebhookVerdict.Accepted webhook) {
 *   orders.handle(webhook.event());
 * }
 * }</pre>
 *
 * <p>PortOne's console issues separate secrets for live and test channels: use one verifier, and
 * one route, for each mode. During a change of the secret two are valid; pass both.
 *
 * <p>A verified message may be a repeated one: PortOne resends webhooks, and within 5 minutes a
 * third party can send a copy. It may also be about another store of the merchant.
 *
 * <p>May be used from any thread.
 */
public final class WebhookVerifier {
  /** The maximum difference between the time of a message and the clock, in both directions. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String ID = "webhook-id";
  private static final String TIMESTAMP = "webhook-timestamp";
  private static final String SIGNATURE = "webhook-signature";

  private final List<WebhookSecret> secrets;
  private final InstantSource clock;
  private final ThrottledLog oldSecret;

  private WebhookVerifier(
      List<WebhookSecret> secrets, InstantSource clock, ThrottledLog oldSecret) {
    this.secrets = secrets;
    this.clock = clock;
    this.oldSecret = oldSecret;
  }

  /** Creates a verifier whose log is throttled by the given clock. */
  static WebhookVerifier of(LongSupplier nanoTime, List<WebhookSecret> secrets) {
    return new WebhookVerifier(
        secrets, SystemTime::now, new ThrottledLog(LogLine.OLD_WEBHOOK_SECRET, nanoTime));
  }

  /**
   * Creates a verifier with one secret and the system's clock.
   *
   * @param secret the webhook secret of PortOne's console, {@code whsec_} and a text in Base64; not
   *     the API secret
   * @return the verifier
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the secret cannot be one
   */
  public static WebhookVerifier of(String secret) {
    return of(Timeouts::nanoTime, List.of(WebhookSecret.of(secret, "secret")));
  }

  /**
   * Creates a verifier that accepts messages signed with either of two secrets, and has the
   * system's clock. A message that only the old secret accepts is logged, once a minute at most:
   * the old secret is needed as long as this happens.
   *
   * @param secret the new webhook secret
   * @param otherSecret the old one, which the new one replaces
   * @return the verifier
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names the parameter that
   *     cannot be a secret
   */
  public static WebhookVerifier of(String secret, String otherSecret) {
    return of(
        Timeouts::nanoTime,
        List.of(WebhookSecret.of(secret, "secret"), WebhookSecret.of(otherSecret, "otherSecret")));
  }

  /**
   * Returns a copy with another clock.
   *
   * @param clock provides the time that the timestamps of messages are compared with
   * @return the copy
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when it is null
   */
  public WebhookVerifier withClock(InstantSource clock) {
    return new WebhookVerifier(secrets, Arguments.required(clock, "clock"), oldSecret);
  }

  /**
   * Verifies a message and reads it.
   *
   * @param headers the headers of the request
   * @param body the body of the request as it was received; JSON that was parsed and written again
   *     has another signature
   * @return the event, or why the message was refused
   */
  public WebhookVerdict verify(MultiMap headers, Buffer body) {
    Reason reason = malformed(headers);
    if (reason != null) {
      return new Refused(reason);
    }
    String id = header(headers, ID);
    String timestamp = header(headers, TIMESTAMP);
    long sent = Long.parseLong(timestamp);
    reason = untimely(sent);
    if (reason != null) {
      return new Refused(reason);
    }
    String signatures = header(headers, SIGNATURE);
    List<Boolean> signed =
        secrets.stream().map(s -> s.hasSigned(id, timestamp, body, signatures)).toList();
    if (!signed.contains(true)) {
      return new Refused(Reason.NO_MATCHING_SIGNATURE);
    }
    if (!signed.get(0)) {
      oldSecret.log("v2");
    }
    try {
      String type = MessageBody.mediaType(headers.get("content-type"));
      WebhookEvent event = EventReader.read(new MessageBody(body, type));
      return new Accepted(id, Instant.ofEpochSecond(sent), event);
    } catch (RefusedException e) {
      return new Refused(Reason.UNREADABLE_BODY);
    }
  }

  private static @Nullable Reason malformed(MultiMap headers) {
    if (Stream.of(ID, TIMESTAMP, SIGNATURE).anyMatch(name -> header(headers, name).isEmpty())) {
      return Reason.MISSING_REQUIRED_HEADERS;
    }
    // An intermediary and this server could each use another one of them.
    if (Stream.of(ID, TIMESTAMP, SIGNATURE).anyMatch(name -> headers.getAll(name).size() > 1)) {
      return Reason.DUPLICATE_HEADERS;
    }
    return SignedText.isId(header(headers, ID))
            && SignedText.isTimestamp(header(headers, TIMESTAMP))
        ? null
        : Reason.INVALID_SIGNATURE;
  }

  private static String header(MultiMap headers, String name) {
    return Objects.requireNonNullElse(headers.get(name), "");
  }

  /** Compares in whole seconds, in which the timestamp is given. */
  private @Nullable Reason untimely(long sent) {
    long age = clock.instant().getEpochSecond() - sent;
    if (age > TOLERANCE.toSeconds()) {
      return Reason.TIMESTAMP_TOO_OLD;
    }
    return age < -TOLERANCE.toSeconds() ? Reason.TIMESTAMP_TOO_NEW : null;
  }

  /** Returns the number of secrets, never a secret. */
  @Override
  public String toString() {
    return "WebhookVerifier[" + secrets.size() + (secrets.size() == 1 ? " secret]" : " secrets]");
  }
}
