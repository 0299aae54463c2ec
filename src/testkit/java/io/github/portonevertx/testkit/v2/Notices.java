package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.BoundedLog;
import io.github.portonevertx.testkit.ManualClock;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The changes that PortOne announces to the shop, in order. The simulator records the announcements
 * and passes them to listeners, of which {@link Webhooks} sends them. Safe for use by any thread.
 */
public final class Notices {

  private final ManualClock clock;
  private final BoundedLog<Notice> log;
  private final AtomicLong serial = new AtomicLong();
  private final List<Consumer<Notice>> listeners = new CopyOnWriteArrayList<>();

  Notices(ManualClock clock, int limit) {
    this.clock = clock;
    this.log = new BoundedLog<>(limit);
  }

  /** Returns the latest announcements, the oldest first. */
  public List<Notice> list() {
    return log.list();
  }

  /** Returns the latest announcements about a payment id or a billing key, the oldest first. */
  public List<Notice> of(String subject) {
    return log.list().stream().filter(notice -> notice.subject().equals(subject)).toList();
  }

  /** Adds a listener, which is called on the thread that makes the change. */
  public Notices listen(Consumer<Notice> listener) {
    listeners.add(listener);
    return this;
  }

  /** Announces the same change once more, with the same id. */
  void repeat(Notice notice) {
    log.add(notice);
    listeners.forEach(listener -> listener.accept(notice));
  }

  /** Announces a change of a payment. */
  void payment(String type, JsonObject attempt) {
    payment(type, attempt, new JsonObject());
  }

  /** Announces a change of a payment with further ids. */
  void payment(String type, JsonObject attempt, JsonObject ids) {
    String paymentId = attempt.getString("id");
    JsonObject data =
        new JsonObject()
            .put("paymentId", paymentId)
            .put("storeId", attempt.getString("storeId"))
            .put("transactionId", attempt.getString("transactionId"))
            .mergeIn(ids);
    add(
        "Transaction." + type,
        paymentId,
        data,
        isLive(attempt.getJsonObject("channel")),
        // The field is null when the payment has no addresses of its own.
        attempt.getJsonArray("noticeUrls") == null ? List.of() : Call.texts(attempt, "noticeUrls"));
  }

  /** Announces a change of a billing key. */
  void billingKey(String type, JsonObject key) {
    String billingKey = key.getString("billingKey");
    JsonObject data =
        new JsonObject().put("billingKey", billingKey).put("storeId", key.getString("storeId"));
    boolean live = Call.objects(key, "channels").stream().anyMatch(Notices::isLive);
    add("BillingKey." + type, billingKey, data, live, List.of());
  }

  private static boolean isLive(@Nullable JsonObject channel) {
    return channel != null && "LIVE".equals(channel.getString("type"));
  }

  private void add(
      String type, String subject, JsonObject data, boolean live, List<String> noticeUrls) {
    String id = "webhook-" + serial.incrementAndGet();
    repeat(new Notice(id, type, subject, data, clock.now(), live, noticeUrls));
  }
}
