package io.github.portonevertx.v2.paymentsessions;

import io.github.portonevertx.internal.json.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The checkout session that was created.
 *
 * @param sessionId PortOne's id of the session; never null
 * @param url the URL; never null
 * @param expiresAt when it expires; null when absent
 */
public record CreatePaymentSessionResponse(
    String sessionId, String url, @Nullable Instant expiresAt) {
  /** Checks that the required fields are present. */
  public CreatePaymentSessionResponse {
    Fields.required(sessionId, "sessionId");
    Fields.required(url, "url");
  }

  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "CreatePaymentSessionResponse[sessionId=" + sessionId + "]";
  }
}
