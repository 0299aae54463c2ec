package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.JsonStore;
import io.github.portonevertx.testkit.ManualClock;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The billing keys of the simulator. Safe for use by any thread; returned objects are copies. */
public final class BillingKeys {

  private final ManualClock clock;
  private final Shapes shapes;
  private final Channels channels;
  private final Notices notices;
  private final Ids ids;
  private final String storeId;
  private final JsonStore keys = JsonStore.asGiven();
  private final Set<String> declined = ConcurrentHashMap.newKeySet();

  BillingKeys(
      ManualClock clock,
      Shapes shapes,
      Channels channels,
      Notices notices,
      Ids ids,
      String storeId) {
    this.clock = clock;
    this.shapes = shapes;
    this.channels = channels;
    this.notices = notices;
    this.ids = ids;
    this.storeId = storeId;
  }

  /** Adds a billing key of a card in {@link Channel#CARD}, without an announcement. */
  public JsonObject issue() {
    return view(add(newKey(new JsonObject(), storeId, "5361480000000000", List.of(Channel.CARD))));
  }

  /** Returns the billing key, or null. */
  public @Nullable JsonObject key(String billingKey) {
    JsonObject key = keys.peek(billingKey);
    return key == null ? null : view(key);
  }

  /** Returns all billing keys in the order of creation. */
  public List<JsonObject> keys() {
    return keys.all().stream().map(this::view).toList();
  }

  /** Sets whether charges of a billing key are declined. */
  public BillingKeys decline(String billingKey, boolean declines) {
    if (declines) {
      declined.add(billingKey);
    } else {
      declined.remove(billingKey);
    }
    return this;
  }

  /** Adds a key. */
  JsonObject add(JsonObject key) {
    keys.put(key.getString("billingKey"), key);
    return key;
  }

  /** Builds an issued key of a card, which is not added yet. */
  JsonObject newKey(JsonObject input, String store, String cardNumber, List<Channel> issuers) {
    String now = clock.now().toString();
    String billingKey = ids.next("billing-key-");
    JsonArray list = new JsonArray();
    issuers.forEach(channel -> list.add(channel.json()));
    if (cardNumber.endsWith(Charges.CHARGE_DECLINED)) {
      declined.add(billingKey);
    }
    JsonObject method =
        new JsonObject()
            .put("type", "BillingKeyPaymentMethodCard")
            .put("card", PaymentForm.card(cardNumber));
    return new JsonObject()
        .put("status", "ISSUED")
        .put("billingKey", billingKey)
        .put("merchantId", "merchant-simulated")
        .put("storeId", store)
        .put("methods", new JsonArray().add(method))
        .put("channels", list)
        .put("channelGroup", Channels.groupOf(input))
        .put("customer", PaymentForm.customer(input.getJsonObject("customer", new JsonObject())))
        .put("customData", input.getString("customData"))
        .put("requestedAt", now)
        .put("issuedAt", now);
  }

  /** Returns the stored keys, not copies: for reading only. */
  List<JsonObject> all() {
    return keys.all();
  }

  /** Returns a key of a store, or fails as the API does. */
  JsonObject get(@Nullable String billingKey, String store) {
    JsonObject key = billingKey == null ? null : keys.peek(billingKey);
    if (key == null || !key.getString("storeId").equals(store)) {
      throw new Refusal("BILLING_KEY_NOT_FOUND", "빌링키를 찾을 수 없습니다.");
    }
    return key;
  }

  /** Returns a key that can be charged, or fails as the API does. */
  JsonObject usable(@Nullable String billingKey, String store) {
    JsonObject key = get(billingKey, store);
    if (key.getString("status").equals("DELETED")) {
      throw alreadyDeleted();
    }
    return key;
  }

  /** Returns whether a key exists and can be charged. */
  boolean isUsable(String billingKey) {
    JsonObject key = keys.peek(billingKey);
    return key != null && key.getString("status").equals("ISSUED");
  }

  /** Returns the stored key, not a copy; null if there is none. */
  @Nullable JsonObject peek(String billingKey) {
    return keys.peek(billingKey);
  }

  static Refusal alreadyDeleted() {
    return new Refusal("BILLING_KEY_ALREADY_DELETED", "이미 삭제된 빌링키입니다.");
  }

  /**
   * Returns the channel that charges a key.
   *
   * @param channelKey one of its channels; null for the first
   */
  Channel channel(JsonObject key, @Nullable String channelKey) {
    List<String> own =
        Call.objects(key, "channels").stream().map(channel -> channel.getString("key")).toList();
    if (channelKey != null && !own.contains(channelKey)) {
      throw new Refusal("CHANNEL_NOT_FOUND", "채널을 찾을 수 없습니다.");
    }
    return channels.get(channelKey == null ? own.get(0) : channelKey);
  }

  /** Returns whether charges of a key are declined. */
  boolean isDeclined(JsonObject key) {
    return declined.contains(key.getString("billingKey"));
  }

  /** Returns the method of a payment with a key. */
  static JsonObject method(JsonObject key, long installmentMonth) {
    JsonObject method = key.getJsonArray("methods").getJsonObject(0);
    return PaymentForm.cardMethod(method.getJsonObject("card").copy(), installmentMonth);
  }

  /** Deletes a key and announces it. */
  JsonObject delete(String billingKey, Instant at, boolean announced) {
    JsonObject deleted =
        keys.change(
            billingKey, key -> key.put("status", "DELETED").put("deletedAt", at.toString()));
    if (deleted == null) {
      throw new IllegalStateException("No billing key " + billingKey);
    }
    if (announced) {
      notices.billingKey("Deleted", deleted);
    }
    return deleted;
  }

  /** Replaces the channels of a key. */
  void keepChannels(String billingKey, JsonArray kept) {
    keys.change(billingKey, key -> key.put("channels", kept));
  }

  /** Returns a key in the form of an answer. */
  JsonObject view(JsonObject key) {
    return shapes.view("BillingKeyInfo", key);
  }

  @Override
  public String toString() {
    return "BillingKeys[" + keys.size() + "]";
  }
}
