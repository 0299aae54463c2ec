package io.github.portonevertx.v2.webhook;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.v2.PortOneV2Client;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** A sweep over a listing that a test defines. */
abstract class ListingFixture {
  static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  /** What a sweep requests of the listing. */
  record Asked(Instant from, @Nullable Instant until, int number, int size) {
    static Asked of(Call call) {
      JsonObject parameters = new JsonObject(new LinkedHashMap<>(call.parameters())).copy();
      JsonObject filter = parameters.getJsonObject("filter");
      JsonObject page = parameters.getJsonObject("page");
      String until = filter.getString("until");
      return new Asked(
          Instant.parse(filter.getString("from")),
          until == null ? null : Instant.parse(until),
          page.getInteger("number"),
          page.getInteger("size"));
    }

    boolean includes(Instant time) {
      return !time.isBefore(from) && (until == null || !time.isAfter(until));
    }
  }

  final EventShop shop = new EventShop();

  /** The listing, newest change first. */
  final List<@Nullable Object> listed = new CopyOnWriteArrayList<>();

  /** The answer to {@code payments.get} instead of the listed payment. */
  final Map<String, Reply> found = new ConcurrentHashMap<>();

  final List<String> queried = new CopyOnWriteArrayList<>();
  final List<Asked> asked = new CopyOnWriteArrayList<>();
  final AtomicReference<Instant> clock = new AtomicReference<>(NOW.plusSeconds(60));

  /** Answers the listing. */
  volatile Function<Asked, JsonObject> answer = this::honest;

  @AfterEach
  void close() {
    shop.close();
  }

  Sweep sweep() {
    return sweep(NOW.minusSeconds(600));
  }

  Sweep sweep(Instant position) {
    PaymentEventsOptions options =
        PaymentEventsOptions.DEFAULT.withChannels(AcceptedChannels.LIVE_AND_TEST);
    return new Sweep(
        shop.stream(client(), options), Duration.ofDays(1), position, shop::store, clock::get);
  }

  private PortOneV2Client client() {
    return PortOneV2Client.over(
        call -> {
          if (call.action().equals("payments.get")) {
            return get(String.valueOf(call.parameters().get("paymentId")));
          }
          Asked now = Asked.of(call);
          asked.add(now);
          return Future.succeededFuture(Reply.of(answer.apply(now)));
        });
  }

  private Future<Reply> get(String id) {
    queried.add(id);
    Reply other = found.get(id);
    if (other != null) {
      return Future.succeededFuture(other);
    }
    for (Object entry : listed) {
      if (entry instanceof JsonObject json && id.equals(json.getValue("id"))) {
        return Future.succeededFuture(Reply.of(json));
      }
    }
    return Future.failedFuture(
        PortOneException.builder(FailureKind.NOT_FOUND, "no such payment").httpStatus(404).build());
  }

  /** Answers by the rules of PortOne, as far as the entries have a time. */
  JsonObject honest(Asked asked) {
    List<@Nullable Object> window = new ArrayList<>();
    for (Object entry : listed) {
      if (!(entry instanceof JsonObject json)
          || !(json.getValue("statusChangedAt") instanceof String time)
          || !time.startsWith("20")
          || asked.includes(Instant.parse(time))) {
        window.add(entry);
      }
    }
    int start = Math.min(asked.number() * asked.size(), window.size());
    int end = Math.min(start + asked.size(), window.size());
    return page(window.subList(start, end), asked, window.size());
  }

  static JsonObject page(List<@Nullable Object> items, Asked asked, int total) {
    return new JsonObject()
        .put("items", new JsonArray(new ArrayList<>(items)))
        .put(
            "page",
            new JsonObject()
                .put("number", asked.number())
                .put("size", asked.size())
                .put("totalCount", total));
  }

  static JsonObject payment(String id, Instant changed) {
    return new JsonObject()
        .put("status", "PAID")
        .put("id", id)
        .put("transactionId", "tx-" + id)
        .put("storeId", "store-1")
        .put("version", "V2")
        .put("statusChangedAt", changed.toString())
        .put(
            "amount",
            new JsonObject()
                .put("total", 1_000)
                .put("taxFree", 0)
                .put("discount", 0)
                .put("paid", 1_000)
                .put("cancelled", 0)
                .put("cancelledTaxFree", 0))
        .put("currency", "KRW")
        .put("customer", new JsonObject().put("name", "PRIVATE"));
  }

  static JsonObject unreadable(String id, Instant changed) {
    return payment(id, changed).putNull("currency");
  }
}
