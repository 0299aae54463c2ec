package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.JsonStore;
import io.github.portonevertx.testkit.ManualClock;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions of hosted checkout, and their operations. */
final class PaymentSessions {

  private static final long DEFAULT_TTL_SECONDS = 3600;
  private static final long MAX_TTL_SECONDS = 7L * 86_400;

  private final ManualClock clock;
  private final Shapes shapes;
  private final Effects effects;
  private final Ids ids;
  private final JsonStore sessions = JsonStore.asGiven();
  private final Map<String, Instant> closed = new ConcurrentHashMap<>();

  PaymentSessions(ManualClock clock, Shapes shapes, Effects effects, Ids ids) {
    this.clock = clock;
    this.shapes = shapes;
    this.effects = effects;
    this.ids = ids;
  }

  void register(Handlers handlers) {
    handlers
        .add("paymentSessions.create", this::create)
        .add("paymentSessions.get", this::get)
        .add("paymentSessions.close", this::close);
  }

  private JsonObject create(Call call) {
    long ttl = call.input().getLong("ttlSeconds", DEFAULT_TTL_SECONDS);
    if (ttl < 1) {
      throw Refusal.invalid("ttlSeconds must be more than 0");
    }
    if (ttl > MAX_TTL_SECONDS) {
      throw new Refusal("MAX_TTL_EXCEEDED", "세션 유효 시간이 최대값을 초과합니다.");
    }
    String id = ids.next("session-");
    String expiresAt = call.now().plusSeconds(ttl).toString();
    sessions.put(
        id,
        call.input()
            .copy()
            .put("id", id)
            .put("createdAt", call.now().toString())
            .put("expiresAt", expiresAt));
    effects.count(Effect.OTHER, call.input().getString("paymentId"), call);
    return new JsonObject()
        .put("sessionId", id)
        .put("url", "https://checkout.invalid/" + id)
        .put("expiresAt", expiresAt);
  }

  private JsonObject get(Call call) {
    JsonObject session = existing(call);
    boolean over =
        closed.containsKey(session.getString("id"))
            || !clock.now().isBefore(session.getInstant("expiresAt"));
    if (over) {
      throw new Refusal("SESSION_EXPIRED", "만료된 세션입니다.");
    }
    return shapes.view("PaymentSession", session);
  }

  private JsonObject close(Call call) {
    String id = existing(call).getString("id");
    effects.count(Effect.OTHER, id, call);
    Instant before = closed.putIfAbsent(id, call.now());
    return new JsonObject().put("closedAt", (before == null ? call.now() : before).toString());
  }

  private JsonObject existing(Call call) {
    JsonObject session = sessions.peek(call.path("sessionId"));
    if (session == null) {
      throw new Refusal("SESSION_NOT_FOUND", "세션을 찾을 수 없습니다.");
    }
    return session;
  }
}
