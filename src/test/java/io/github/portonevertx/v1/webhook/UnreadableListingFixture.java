package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.v1.PortOneV1Client;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** A sweep over a listing whose entries a test changes. */
abstract class UnreadableListingFixture {
  static final long NOW = 1_700_000_000;
  static final Instant POSITION = Instant.ofEpochSecond(NOW - 600);

  final SweepFixture fixture = new SweepFixture();
  final Shop shop = fixture.shop;

  /** The listing of {@link #client}, newest change first. */
  final List<@Nullable Object> listed = new CopyOnWriteArrayList<>();

  /** The response of {@code payments.get} instead of the listed payment. */
  final Map<String, Reply> found = new ConcurrentHashMap<>();

  final List<String> asked = new CopyOnWriteArrayList<>();
  final AtomicReference<Instant> clock = new AtomicReference<>(Instant.ofEpochSecond(NOW + 60));

  @AfterEach
  void close() {
    fixture.close();
  }

  PortOneV1Client client() {
    return PortOneV1Client.over(
        call ->
            call.action().equals("payments.get")
                ? get(String.valueOf(call.parameters().get("imp_uid")))
                : Future.succeededFuture(
                    Reply.of(
                        new JsonObject()
                            .put("total", listed.size())
                            .put("previous", 0)
                            .put("next", 0)
                            .put("list", new JsonArray(new ArrayList<>(listed))))));
  }

  Future<Reply> get(String impUid) {
    asked.add(impUid);
    Reply other = found.get(impUid);
    if (other != null) {
      return Future.succeededFuture(other);
    }
    for (Object entry : listed) {
      if (entry instanceof JsonObject json && impUid.equals(json.getValue("imp_uid"))) {
        return Future.succeededFuture(Reply.of(json));
      }
    }
    return Future.failedFuture(
        PortOneException.builder(FailureKind.NOT_FOUND, "no such payment")
            .httpStatus(404)
            .portOneCode(-1)
            .build());
  }

  Sweep sweep() {
    return new Sweep(
        shop.stream(client(), 100), Duration.ofDays(1), POSITION, fixture::store, clock::get);
  }

  static JsonObject payment(String impUid, long paidAt) {
    return new JsonObject()
        .put("imp_uid", impUid)
        .put("merchant_uid", "order-1")
        .put("amount", 1_000)
        .put("cancel_amount", 0)
        .put("currency", "KRW")
        .put("status", "paid")
        .put("buyer_name", "PRIVATE")
        .put("paid_at", paidAt);
  }

  static JsonObject unreadable(String impUid, long paidAt) {
    return payment(impUid, paidAt).putNull("currency");
  }
}
