package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;

/**
 * A change of a payment or a billing key that PortOne announces to the shop.
 *
 * @param id the id of the announcement
 * @param type its type such as {@code Transaction.Paid}
 * @param subject the payment id or the billing key
 * @param data the ids in it
 * @param at when it happened
 * @param live whether it happened in a live channel; otherwise in a test channel
 * @param noticeUrls the addresses of the payment, which override those of the console
 */
public record Notice(
    String id,
    String type,
    String subject,
    JsonObject data,
    Instant at,
    boolean live,
    List<String> noticeUrls) {

  /** Copies the data and the addresses. */
  public Notice {
    data = data.copy();
    noticeUrls = List.copyOf(noticeUrls);
  }

  /** Returns a copy of the data. */
  @Override
  public JsonObject data() {
    return data.copy();
  }

  /** Returns the body of version 2024-04-25. */
  public JsonObject body() {
    return new JsonObject().put("type", type).put("timestamp", at.toString()).put("data", data());
  }
}
