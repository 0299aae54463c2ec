package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.WindowPage;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The result of the browser SDK's {@code requestPayment}, which a redirect has as its query. Like a
 * webhook that is not verified, it can be forged. The issue of a virtual account is also a success,
 * although nothing has been paid.
 *
 * @param paymentId the payment
 * @param txId the attempt; null if the window did not open
 * @param paymentToken the token for the approval by the shop; null without manual approval
 * @param code the code of a failure; null on success
 * @param message the text of a failure; null on success
 * @param pgCode the code of the payment gateway, if it declined
 * @param pgMessage the text of the payment gateway, if it declined
 */
public record WindowResult(
    String paymentId,
    @Nullable String txId,
    @Nullable String paymentToken,
    @Nullable String code,
    @Nullable String message,
    @Nullable String pgCode,
    @Nullable String pgMessage) {

  static WindowResult success(String paymentId, String txId, @Nullable String paymentToken) {
    return new WindowResult(paymentId, txId, paymentToken, null, null, null, null);
  }

  static WindowResult failure(
      String paymentId, @Nullable String txId, String code, String message) {
    return new WindowResult(paymentId, txId, null, code, message, null, null);
  }

  static WindowResult declined(String paymentId, String txId, String pgCode, String pgMessage) {
    return new WindowResult(
        paymentId,
        txId,
        null,
        PaymentWindow.DECLINED,
        "PG사에서 결제를 거절했습니다: " + pgMessage,
        pgCode,
        pgMessage);
  }

  /** Returns whether it has no code. */
  public boolean success() {
    return code == null;
  }

  /** Returns the fields under the SDK's own names. */
  public JsonObject toJson() {
    JsonObject json =
        new JsonObject().put("transactionType", "PAYMENT").put("paymentId", paymentId);
    put(json, "txId", txId);
    put(json, "paymentToken", paymentToken);
    put(json, "code", code);
    put(json, "message", message);
    put(json, "pgCode", pgCode);
    put(json, "pgMessage", pgMessage);
    return json;
  }

  /** Returns the parameters of the redirect, percent-encoded, without a question mark. */
  public String query() {
    StringJoiner query = new StringJoiner("&");
    for (String name : toJson().fieldNames()) {
      query.add(name + "=" + URLEncoder.encode(toJson().getString(name), StandardCharsets.UTF_8));
    }
    return query.toString();
  }

  /**
   * Returns the shop's address with the parameters of the redirect; existing parameters are kept.
   */
  public String redirect(String redirectUrl) {
    return WindowPage.withQuery(redirectUrl, query());
  }

  private static void put(JsonObject json, String name, @Nullable String value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  /** Returns a text without the payment token. */
  @Override
  public String toString() {
    return "WindowResult[" + paymentId + (code == null ? "" : ", " + code) + "]";
  }
}
