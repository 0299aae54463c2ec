package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.ShopHttpClient;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A confirm request: the question to a shop whether a payment may be approved, and its answer.
 *
 * @param url the address it was sent to
 * @param message the request
 * @param status the HTTP status of the answer; 0 if none arrived in time
 * @param errorMessage the {@code errorMessage} of a refusal, if it was JSON and had one
 * @param failure the reason why no answer arrived; null if one did
 */
public record ConfirmRequest(
    String url,
    SignedMessage message,
    int status,
    @Nullable String errorMessage,
    @Nullable String failure) {

  static ConfirmRequest of(String url, SignedMessage message, ShopHttpClient.Response response) {
    return new ConfirmRequest(
        url,
        message,
        response.status(),
        response.status() == 200 ? null : errorMessage(response.body()),
        response.failure());
  }

  /** Returns whether the payment is approved, which requires a 200. */
  public boolean isAgreed() {
    return status == 200;
  }

  private static @Nullable String errorMessage(String body) {
    try {
      return new JsonObject(body).getString("errorMessage");
    } catch (DecodeException | ClassCastException e) {
      // Not an object, because a refusal need not have a message.
      return null;
    }
  }
}
