package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that a shop's page passes to the browser SDK's {@code requestPayment}. Immutable:
 * every {@code with} method returns a copy.
 *
 * @param parameters the parameters under the SDK's own names
 */
public record Purchase(JsonObject parameters) {

  /**
   * Checks the parameters.
   *
   * @throws IllegalArgumentException naming the first parameter that is unknown, missing or wrong
   */
  public Purchase {
    parameters = parameters.copy();
    PurchaseParameters.check(parameters);
  }

  /**
   * Returns a purchase by card for an amount in won through {@link Channel#CARD}, in the store of
   * the default options.
   */
  public static Purchase of(String paymentId, long totalAmount) {
    return new Purchase(
        new JsonObject()
            .put("storeId", new PortOneV2SimulatorOptions().stores().get(0))
            .put("channelKey", Channel.CARD.key())
            .put("paymentId", paymentId)
            .put("orderName", "예시 상품")
            .put("totalAmount", totalAmount)
            .put("currency", "KRW")
            .put("payMethod", "CARD"));
  }

  /** Returns a copy with another value of a parameter; null removes it. */
  public Purchase with(String name, @Nullable Object value) {
    JsonObject changed = parameters();
    if (value == null) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return new Purchase(changed);
  }

  /** Returns a copy that goes through another channel. */
  public Purchase withChannel(Channel channel) {
    return with("channelKey", channel.key());
  }

  /** Returns a copy of the parameters. */
  @Override
  public JsonObject parameters() {
    return parameters.copy();
  }

  /** Returns {@code paymentId}. */
  public String paymentId() {
    return parameters.getString("paymentId");
  }

  /** Returns {@code totalAmount}. */
  public long totalAmount() {
    return parameters.getLong("totalAmount");
  }

  /** Returns {@code currency} without the prefix that the SDK also accepts. */
  public String currency() {
    return parameters.getString("currency").replaceFirst("^CURRENCY_", "");
  }

  /** Returns {@code payMethod}. */
  public String payMethod() {
    return parameters.getString("payMethod");
  }

  /** Returns {@code redirectUrl}; null if there is none. */
  public @Nullable String redirectUrl() {
    return parameters.getString("redirectUrl");
  }

  /** Returns {@code confirmUrl}; null if there is none. */
  public @Nullable String confirmUrl() {
    return parameters.getString("confirmUrl");
  }

  /** Returns {@code noticeUrls}; empty if there are none. */
  public List<String> noticeUrls() {
    return Call.texts(parameters, "noticeUrls");
  }

  /** Returns it in the form of a request of the REST API. */
  JsonObject input() {
    JsonObject input =
        new JsonObject()
            .put("orderName", parameters.getString("orderName"))
            .put("currency", currency())
            .put("amount", amount())
            .put("customer", customer());
    for (String name :
        List.of("promotionId", "isCulturalExpense", "country", "isEscrow", "channelGroupId")) {
      if (parameters.containsKey(name)) {
        input.put(name, parameters.getValue(name));
      }
    }
    if (!noticeUrls().isEmpty()) {
      input.put("noticeUrls", new JsonArray(noticeUrls()));
    }
    if (parameters.containsKey("customData")) {
      input.put("customData", parameters.getJsonObject("customData").encode());
    }
    if (parameters.containsKey("products")) {
      input.put("products", products());
    }
    return input;
  }

  private JsonObject amount() {
    JsonObject amount = new JsonObject().put("total", totalAmount());
    if (parameters.containsKey("taxFreeAmount")) {
      amount.put("taxFree", parameters.getLong("taxFreeAmount"));
    }
    if (parameters.containsKey("vatAmount")) {
      amount.put("vat", parameters.getLong("vatAmount"));
    }
    return amount;
  }

  private JsonObject customer() {
    JsonObject given = parameters.getJsonObject("customer", new JsonObject()).copy();
    String last = given.getString("lastName");
    String full =
        given.getString(
            "fullName", last == null ? null : last + " " + given.getString("firstName"));
    JsonObject customer = given.put("id", given.getString("customerId"));
    return full == null ? customer : customer.put("name", new JsonObject().put("full", full));
  }

  private JsonArray products() {
    JsonArray products = new JsonArray();
    for (JsonObject given : Call.objects(parameters, "products")) {
      JsonObject product = given.copy();
      product.remove("description");
      products.add(product);
    }
    return products;
  }

  @Override
  public String toString() {
    return "Purchase[" + paymentId() + ", " + totalAmount() + " " + currency() + "]";
  }
}
