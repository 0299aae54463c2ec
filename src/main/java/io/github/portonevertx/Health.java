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
}
