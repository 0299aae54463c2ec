package io.github.portonevertx;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The health of a client or verticle, computed without a request to PortOne.
 *
 * <p>It is returned by {@code client.health()} and by the action {@code health} at the query
 * address. As a check of {@code vertx-health-check}:
 *
 * <pre>{@code
 * checks.register("portone", promise ->
 *     client.health()
 *         .map(health -> health.up() ? Status.OK(health.toJson()) : Status.KO(health.toJson()))
 *         .onComplete(promise));
 * }</pre>
 *
 * @param up whether a call can succeed: the client accepts calls, its queue is not full, and a
 *     token is valid or the last refresh has not failed. It stays {@code true} during an outage of
 *     PortOne while the token is valid, because restarting the client or removing it from a service
 *     would not help
 * @param token the state of the access token
 * @param lastSuccess when PortOne last answered, including rejections such as a payment not found;
 *     {@code null} when it never did
 * @param lastFailure when a call last failed without an answer; {@code null} when none did
 * @param lastFailureKind the kind of that failure; {@code null} when there was none
 * @param inFlight calls in progress
 * @param queued calls in the queue
 */
public record Health(
    boolean up,
    TokenState token,
    @Nullable Instant lastSuccess,
    @Nullable Instant lastFailure,
    @Nullable FailureKind lastFailureKind,
    int inFlight,
    int queued) {

  /**
   * Returns this health as the JSON reply of the action {@code health}.
   *
   * @return an object with names in snake case and times in epoch seconds; null components are
   *     omitted
   */
  public JsonObject toJson() {
    JsonObject json = new JsonObject().put("up", up).put("token", token.name());
    if (lastSuccess != null) {
      json.put("last_success", lastSuccess.getEpochSecond());
    }
    if (lastFailure != null) {
      json.put("last_failure", lastFailure.getEpochSecond());
    }
    if (lastFailureKind != null) {
      json.put("last_failure_kind", lastFailureKind.name());
    }
    return json.put("in_flight", inFlight).put("queued", queued);
  }

  /**
   * Returns the health in the reply of the action {@code health}.
   *
   * @param reply with JSON as {@link #toJson} returns it
   * @return the health
   * @throws PortOneException {@link FailureKind#BAD_UPSTREAM} when it is not such JSON
   */
  public static Health of(Reply reply) {
    try {
      if (reply.json() instanceof JsonObject json) {
        return of(json);
      }
    } catch (ClassCastException | IllegalArgumentException e) {
      // The text of the exception quotes a value that another peer sent.
      throw unreadable();
    }
    throw unreadable();
  }

  private static Health of(JsonObject json) {
    Boolean up = json.getBoolean("up");
    String token = json.getString("token");
    Integer inFlight = json.getInteger("in_flight");
    Integer queued = json.getInteger("queued");
    String kind = json.getString("last_failure_kind");
    if (up == null || token == null || inFlight == null || queued == null) {
      throw unreadable();
    }
    return new Health(
        up,
        TokenState.valueOf(token),
        time(json, "last_success"),
        time(json, "last_failure"),
        kind == null ? null : FailureKind.valueOf(kind),
        inFlight,
        queued);
  }

  private static @Nullable Instant time(JsonObject json, String name) {
    Long seconds = json.getLong(name);
    return seconds == null ? null : Instant.ofEpochSecond(seconds);
  }

  private static PortOneException unreadable() {
    return PortOneException.of(FailureKind.BAD_UPSTREAM, "the answer is not a health");
  }
}
