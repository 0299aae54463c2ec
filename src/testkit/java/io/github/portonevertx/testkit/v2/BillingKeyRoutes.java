package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The operations of billing keys that need no browser. */
final class BillingKeyRoutes {

  private static final Map<String, String> TIMES =
      Map.of(
          "REQUESTED_AT", "requestedAt",
          "ISSUED_AT", "issuedAt",
          "DELETED_AT", "deletedAt",
          "STATUS_TIMESTAMP", "issuedAt");

  private final BillingKeys keys;
  private final PaymentSchedules schedules;
  private final Channels channels;
  private final Effects effects;
  private final Notices notices;

  BillingKeyRoutes(
      BillingKeys keys,
      PaymentSchedules schedules,
      Channels channels,
      Effects effects,
      Notices notices) {
    this.keys = keys;
    this.schedules = schedules;
    this.channels = channels;
    this.effects = effects;
    this.notices = notices;
  }

  void register(Handlers handlers) {
    handlers
        .add("billingKeys.issue", this::issue)
        .add("billingKeys.get", this::get)
        .add("billingKeys.list", this::list)
        .add("billingKeys.delete", this::delete);
  }

  private JsonObject issue(Call call) {
    List<Channel> selected = channels.selected(call.input());
    JsonObject card = call.object("method").getJsonObject("card");
    if (card == null) {
      throw Refusal.invalid("method.card is missing");
    }
    String number = card.getJsonObject("credential").getString("number");
    boolean badCard = number.endsWith(Charges.DECLINED);
    List<Channel> issuers =
        selected.stream().filter(c -> !badCard && !c.has(Channel.Trait.DECLINES)).toList();
    List<Channel> others = selected.stream().filter(c -> !issuers.contains(c)).toList();
    if (issuers.isEmpty()) {
      effects.count(Effect.BILLING_KEY, "", call);
      if (selected.size() == 1) {
        throw Refusal.byPg(Charges.PG_CODE, Charges.PG_MESSAGE);
      }
      throw channelSpecific(others, List.of());
    }
    JsonObject key = keys.add(keys.newKey(call.input(), call.storeId(), number, issuers));
    effects.count(Effect.BILLING_KEY, key.getString("billingKey"), call);
    if (!call.input().getBoolean("skipWebhook", false)) {
      notices.billingKey("Issued", key);
    }
    JsonObject info =
        new JsonObject()
            .put("billingKey", key.getString("billingKey"))
            .put("channels", key.getJsonArray("channels").copy())
            .put("issuedAt", key.getString("issuedAt"));
    JsonObject answer = new JsonObject().put("billingKeyInfo", info);
    return others.isEmpty() ? answer : answer.put("channelSpecificFailures", failures(others));
  }

  private JsonObject get(Call call) {
    return keys.view(keys.get(call.path("billingKey"), call.storeId()));
  }

  private JsonObject list(Call call) {
    JsonObject filter = call.object("filter");
    Pages.Window window = Pages.Window.of(filter, call.now());
    String timed = TIMES.get(filter.getString("timeRangeField", "REQUESTED_AT"));
    List<String> statuses = Call.texts(filter, "status");
    Predicate<JsonObject> matches =
        key ->
            window.contains(key.getString(timed))
                && Lists.equal(filter, "storeId", key.getString("storeId"))
                && Lists.equal(filter, "customerId", key.getJsonObject("customer").getString("id"))
                && Lists.equal(filter, "version", "V2")
                && (statuses.isEmpty() || statuses.contains(key.getString("status")))
                && matchesText(filter, key);
    JsonObject sort = call.object("sort");
    String by = TIMES.get(sort.getString("by", "REQUESTED_AT"));
    List<JsonObject> found = new ArrayList<>(keys.all().stream().filter(matches).toList());
    Lists.sort(found, Comparator.comparing(key -> key.getString(by, "")), sort);
    return Pages.page(call.input(), found, Pages.UNLIMITED, keys::view);
  }

  private static boolean matchesText(JsonObject filter, JsonObject key) {
    JsonObject search = filter.getJsonObject("textSearch");
    if (search == null) {
      return true;
    }
    JsonObject customer = key.getJsonObject("customer");
    String value = search.getString("value");
    return switch (search.getString("field")) {
      case "BILLING_KEY" -> value.equals(key.getString("billingKey"));
      case "CUSTOMER_NAME" -> value.equals(customer.getString("name"));
      case "CUSTOMER_EMAIL" -> value.equals(customer.getString("email"));
      case "CUSTOMER_PHONE_NUMBER" -> value.equals(customer.getString("phoneNumber"));
      default -> false;
    };
  }

  private JsonObject delete(Call call) {
    String billingKey = call.path("billingKey");
    JsonObject key = keys.get(billingKey, call.storeId());
    if (key.getString("status").equals("DELETED")) {
      throw BillingKeys.alreadyDeleted();
    }
    if (schedules.isAnyOpen(billingKey)) {
      throw PaymentSchedules.alreadyExists();
    }
    effects.count(Effect.BILLING_KEY_DELETION, billingKey, call);
    List<Channel> own =
        Call.objects(key, "channels").stream()
            .map(channel -> channels.get(channel.getString("key")))
            .toList();
    List<Channel> refusing =
        own.stream().filter(c -> c.has(Channel.Trait.DECLINES_DELETION)).toList();
    if (!refusing.isEmpty()) {
      if (own.size() == 1) {
        throw Refusal.byPg("SIM_DELETE", "빌링키 삭제가 거절되었습니다.");
      }
      JsonArray kept = new JsonArray();
      refusing.forEach(channel -> kept.add(channel.json()));
      keys.keepChannels(billingKey, kept);
      throw channelSpecific(refusing, own.stream().filter(c -> !refusing.contains(c)).toList());
    }
    boolean announced = !call.query().getBoolean("skipWebhook", false);
    JsonObject deleted = keys.delete(billingKey, call.now(), announced);
    return new JsonObject().put("deletedAt", deleted.getString("deletedAt"));
  }

  private static Refusal channelSpecific(List<Channel> failed, List<Channel> succeeded) {
    JsonArray done = new JsonArray();
    succeeded.forEach(channel -> done.add(channel.json()));
    return new Refusal(
        "CHANNEL_SPECIFIC",
        "일부 채널에서 요청이 실패했습니다.",
        new JsonObject().put("failures", failures(failed)).put("succeededChannels", done));
  }

  private static JsonArray failures(List<Channel> failed) {
    JsonArray failures = new JsonArray();
    failed.forEach(
        channel ->
            failures.add(
                new JsonObject()
                    .put("type", "PG_PROVIDER")
                    .put("channel", channel.json())
                    .put("pgCode", Charges.PG_CODE)
                    .put("pgMessage", Charges.PG_MESSAGE)));
    return failures;
  }
}
