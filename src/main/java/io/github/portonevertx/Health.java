package io.github.portonevertx;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a client or verticle is: what it knows without asking PortOne, so that a probe costs nothing.
 *
 * <p>{@code client.health()} gives it, and so does the action {@code health} at the query address.
 * As a check of {@code vertx-health-check}:
 *
 * <pre>{@code
 * checks.register("portone", promise ->
 *     client.health()
 *         .map(health -> health.up() ? Status.OK(health.toJson()) : Status.KO(health.toJson()))
 *         .onComplete(promise));
 * }</pre>
 *
 * @param up whether a call has a chance: the client takes calls, its queue has room, and a token is
 *     in hand or has not failed to come. An outage of PortOne while the token lives does not make a
 *     client unfit: restarting it, or taking it out of a service, would help nobody
 * @param token where the access token is in its life
 * @param lastSuccess when PortOne answered last, a refusal such as a payment not found included;
 *     {@code null} when it never did
 * @param lastFailure when a call last got no answer; {@code null} when none did
 * @param lastFailureKind what went wrong then; {@code null} when nothing did
 * @param inFlight calls that go on now
 * @param queued calls that wait for their turn now
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
   * The same as the reply of the action {@code health}.
   *
   * @return with names in snake case and times in epoch seconds; what is {@code null} is left out
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
