package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.WindowPage;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * The result that the browser returns from the payment window. Like a webhook, it can be forged.
 * The issue of a virtual account is also a success, although nothing has been paid.
 *
 * <p>The names on the wire are those of PortOne's browser script, not of its documentation.
 *
 * @param impUid the payment; null if the window did not open
 * @param merchantUid its order
 * @param success {@code imp_success} in a redirect
 * @param errorMsg {@code error_msg}, a human-readable text; null on success
 */
public record WindowResult(
    @Nullable String impUid, String merchantUid, boolean success, @Nullable String errorMsg) {

  /** Returns the parameters of the redirect, percent-encoded, without a question mark. */
  public String query() {
    JsonObject parameters = new JsonObject();
    if (impUid != null) {
      parameters.put("imp_uid", impUid);
    }
    parameters.put("merchant_uid", merchantUid).put("imp_success", success);
    if (errorMsg != null) {
      parameters.put("error_msg", errorMsg);
    }
    return MessageBodies.form(parameters);
  }

  /**
   * Returns the shop's address with the parameters of the redirect; existing parameters are kept.
   */
  public String redirect(String redirectUrl) {
    return WindowPage.withQuery(redirectUrl, query());
  }
}
