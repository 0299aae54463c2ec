package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The operations of identity verification. */
final class IdentityRoutes {

  private static final Map<String, String> TIMES =
      Map.of(
          "REQUESTED_AT", "requestedAt",
          "VERIFIED_AT", "verifiedAt",
          "FAILED_AT", "failedAt",
          "STATUS_UPDATED_AT", "statusChangedAt");

  private final IdentityVerifications verifications;
  private final Channels channels;
  private final Effects effects;

  IdentityRoutes(IdentityVerifications verifications, Channels channels, Effects effects) {
    this.verifications = verifications;
    this.channels = channels;
    this.effects = effects;
  }

  void register(Handlers handlers) {
    handlers
        .add("identityVerifications.send", this::send)
        .add("identityVerifications.resend", this::resend)
        .add("identityVerifications.confirm", this::confirm)
        .add("identityVerifications.get", call -> verifications.view(existing(call)))
        .add("identityVerifications.list", this::list);
  }

  private JsonObject send(Call call) {
    String id = call.path("identityVerificationId");
    JsonObject before = verifications.peek(id);
    if (before != null && before.getString("status").equals("READY")) {
      throw new Refusal("IDENTITY_VERIFICATION_ALREADY_SENT", "이미 본인인증을 요청했습니다.");
    }
    if (before != null) {
      checkUnverified(before);
    }
    Channel channel = channels.get(call.input().getString("channelKey"));
    effects.count(Effect.OTHER, id, call);
    if (channel.has(Channel.Trait.DECLINES)) {
      throw Refusal.byPg("SIM_IDENTITY", "본인인증 요청이 거절되었습니다.");
    }
    JsonObject customer = call.object("customer");
    String now = call.now().toString();
    JsonObject requested =
        new JsonObject()
            .put("name", customer.getString("name"))
            .put("phoneNumber", customer.getString("phoneNumber"));
    if (customer.getString("id") != null) {
      requested.put("id", customer.getString("id"));
    }
    verifications.put(
        new JsonObject()
            .put("status", "READY")
            .put("id", id)
            .put("storeId", call.storeId())
            .put("operator", call.input().getString("operator"))
            .put("method", call.input().getString("method"))
            .put("channel", channel.json())
            .put("requestedCustomer", requested)
            .put("customData", call.text("customData"))
            .put("requestedAt", now)
            .put("updatedAt", now)
            .put("statusChangedAt", now)
            .put("pgTxId", "pg-" + id)
            .put("version", "V2"));
    return new JsonObject();
  }

  private JsonObject resend(Call call) {
    JsonObject verification = existing(call);
    checkSent(verification);
    effects.count(Effect.OTHER, call.path("identityVerificationId"), call);
    return new JsonObject();
  }

  private JsonObject confirm(Call call) {
    JsonObject verification = existing(call);
    checkSent(verification);
    boolean byMessage = verification.getString("method").equals("SMS");
    if (byMessage && call.text("otp") == null) {
      throw Refusal.invalid("otp is missing");
    }
    effects.count(Effect.OTHER, call.path("identityVerificationId"), call);
    if (byMessage && !IdentityVerifications.OTP.equals(call.text("otp"))) {
      throw Refusal.byPg("SIM_OTP", "인증번호가 일치하지 않습니다.");
    }
    JsonObject verified = verifications.verify(call.path("identityVerificationId"));
    return new JsonObject().put("identityVerification", verifications.view(verified));
  }

  private JsonObject list(Call call) {
    JsonObject filter = call.object("filter");
    Pages.Window window = Pages.Window.of(filter, call.now());
    String timed = TIMES.get(filter.getString("timeRangeField", "STATUS_UPDATED_AT"));
    List<JsonObject> found =
        new ArrayList<>(
            verifications.all().stream()
                .filter(verification -> window.contains(verification.getString(timed)))
                .filter(verification -> matches(filter, verification))
                .toList());
    JsonObject sort = call.object("sort");
    String by = TIMES.get(sort.getString("by", "STATUS_UPDATED_AT"));
    Lists.sort(found, Comparator.comparing(verification -> verification.getString(by, "")), sort);
    return Pages.page(call.input(), found, Pages.UNLIMITED, verifications::view);
  }

  private static boolean matches(JsonObject filter, JsonObject verification) {
    JsonObject channel = verification.getJsonObject("channel");
    JsonObject customer = verification.getJsonObject("requestedCustomer");
    JsonObject wanted = filter.getJsonObject("customer", new JsonObject());
    boolean test = channel.getString("type").equals("TEST");
    return Lists.equal(filter, "storeId", verification.getString("storeId"))
        && Lists.equal(filter, "identityVerificationId", verification.getString("id"))
        && Lists.equal(filter, "pgTxId", verification.getString("pgTxId"))
        && Lists.equal(filter, "pgMerchantId", channel.getString("pgMerchantId"))
        && Lists.equal(filter, "version", "V2")
        && Lists.oneOf(filter, "statuses", verification.getString("status"))
        && Lists.oneOf(filter, "pgProviders", channel.getString("pgProvider"))
        && Lists.oneOf(filter, "carriers", verification.getString("operator"))
        && Lists.equal(wanted, "name", customer.getString("name"))
        && Lists.equal(wanted, "phoneNumber", customer.getString("phoneNumber"))
        && filter.getBoolean("isTest", test) == test;
  }

  private static void checkSent(JsonObject verification) {
    checkUnverified(verification);
    if (!verification.getString("status").equals("READY")) {
      throw new Refusal("IDENTITY_VERIFICATION_NOT_SENT", "본인인증을 요청하지 않았습니다.");
    }
  }

  private static void checkUnverified(JsonObject verification) {
    if (verification.getString("status").equals("VERIFIED")) {
      throw new Refusal("IDENTITY_VERIFICATION_ALREADY_VERIFIED", "이미 완료된 본인인증입니다.");
    }
  }

  private JsonObject existing(Call call) {
    JsonObject verification = verifications.peek(call.path("identityVerificationId"));
    if (verification == null || !verification.getString("storeId").equals(call.storeId())) {
      throw new Refusal("IDENTITY_VERIFICATION_NOT_FOUND", "본인인증 내역을 찾을 수 없습니다.");
    }
    return verification;
  }
}
