package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.MessageBody;
import io.github.portonevertx.testkit.ShopHttpClient;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A confirm request: the question to a shop whether a payment may be approved, and its answer.
 *
 * @param url the address it was sent to
 * @param contentType its content type
 * @param body its body
 * @param status the HTTP status of the answer; 0 if none arrived in time
 * @param reason the {@code reason} of a refusal, if it was JSON and had one
 * @param failure the reason why no answer arrived; null if one did
 */
public record ConfirmRequest(
    String url,
    String contentType,
    String body,
    int status,
    @Nullable String reason,
    @Nullable String failure) {

  private static final String REFUSED = "고객사 요청에 의해 결제를 중단합니다.";

  static ConfirmRequest of(String url, MessageBody sent, ShopHttpClient.Response response) {
    return new ConfirmRequest(
        url,
        sent.contentType(),
        sent.text(),
        response.status(),
        response.status() == 200 ? null : reason(response.body()),
        response.failure());
  }

  /** Returns whether the payment is approved, which requires a 200. */
  public boolean isAgreed() {
    return status == 200;
  }

  /** Returns the {@code fail_reason} of a payment that is not approved. */
  String failReason() {
    return reason == null ? REFUSED : REFUSED + " (상세사유 : " + reason + ")";
  }

  private static @Nullable String reason(String body) {
    try {
      return SimulatedRequest.text(new JsonObject(body), "reason");
    } catch (DecodeException | ClassCastException e) {
      // Not an object, because a refusal need not have a reason.
      return null;
    }
  }
}
