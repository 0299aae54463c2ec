package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.JsonStore;
import io.github.portonevertx.testkit.ManualClock;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The billing keys of the simulator, as the JSON objects of its answers. Safe for use by any
 * thread; returned objects are copies.
 */
public final class BillingKeys {

  private static final List<String> CUSTOMER_FIELDS =
      List.of(
          "customer_id",
          "customer_name",
          "customer_tel",
          "customer_email",
          "customer_addr",
          "customer_postcode");

  private final JsonStore keys = JsonStore.alphabetical();
  private final ManualClock clock;

  BillingKeys(ManualClock clock) {
    this.clock = clock;
  }

  /** Stores an invented card for a customer, and replaces an earlier one. */
  public JsonObject issue(String customerUid) {
    return store(customerUid, new JsonObject().put("card_number", "0000000000000000"));
  }

  /** Returns the billing key of a customer, or null. */
  public @Nullable JsonObject key(String customerUid) {
    return keys.copy(customerUid);
  }

  /** Returns all billing keys in the order of their first issue. */
  public List<JsonObject> keys() {
    return keys.copies();
  }

  /** Removes a billing key, if it exists. */
  public BillingKeys remove(String customerUid) {
    keys.remove(customerUid);
    return this;
  }

  /** Stores the card of a request. */
  JsonObject store(String customerUid, JsonObject request) {
    JsonObject old = keys.peek(customerUid);
    long now = clock.epochSeconds();
    JsonObject card =
        card(SimulatedRequest.need(request, "card_number"))
            .put("inserted", old == null || !old.containsKey("inserted") ? now : inserted(old))
            .put("updated", now);
    JsonObject key = new JsonObject().put("customer_uid", customerUid);
    CUSTOMER_FIELDS.forEach(name -> key.put(name, request.getValue(name)));
    String group = SimulatedRequest.text(request, "channel_group_id");
    if (group == null) {
      group = SimulatedRequest.text(request, "channelGroupId");
    }
    if (group == null) {
      key.mergeIn(card).put("sandbox", false);
    } else {
      // Smart routing: a separate key at each PG of the group, and another form of answer.
      key.put("channelGroupId", group)
          .put("succeededChannels", new JsonArray().add(card))
          .put("failedChannels", new JsonArray());
    }
    JsonObject stored = JsonStore.sorted(key);
    keys.put(customerUid, stored);
    return stored.copy();
  }

  /** Returns the stored object, not a copy: for reading only. */
  @Nullable JsonObject peek(String customerUid) {
    return keys.peek(customerUid);
  }

  /** Removes a key and returns it. */
  @Nullable JsonObject take(String customerUid) {
    return keys.remove(customerUid);
  }

  private static long inserted(JsonObject key) {
    return key.getLong("inserted");
  }

  private static JsonObject card(String number) {
    return new JsonObject()
        .put("card_code", "000")
        .put("card_issuer_code", "000")
        .put("card_issuer_name", "예시카드")
        .put("card_name", "예시카드")
        .put("card_number", masked(number))
        .put("card_publisher_code", "000")
        .put("card_publisher_name", "예시카드")
        .put("card_type", 0)
        .put("pg_id", "simulated-shop")
        .put("pg_provider", "html5_inicis");
  }

  /**
   * Returns the first six digits and the last one; only mask characters for a number that is too
   * short.
   */
  static String masked(String number) {
    String digits = number.replaceAll("\\D", "");
    int length = digits.length();
    return length < 12
        ? "*".repeat(length)
        : digits.substring(0, 6) + "*".repeat(length - 7) + digits.substring(length - 1);
  }

  @Override
  public String toString() {
    return "BillingKeys[" + keys.size() + "]";
  }
}
