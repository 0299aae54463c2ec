package io.github.portonevertx.bench;

import io.github.portonevertx.Call;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.api.Api;
import io.github.portonevertx.internal.api.ApiReply;
import io.github.portonevertx.internal.json.JsonCodec;
import io.github.portonevertx.v1.internal.V1Api;
import io.github.portonevertx.v1.internal.json.V1Json;
import io.github.portonevertx.v2.internal.V2Api;
import io.github.portonevertx.v2.internal.json.V2Json;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * PortOne's listing and its payments without a network, at a time that the caller sets. Answers
 * arrive in a later task of the event loop, as text that is not decoded yet. Used on one event
 * loop.
 */
final class ListingInProcess implements Transport {
  private static final String GET = "payments.get";

  private final Context context;
  private final DatedPayments payments;
  private final boolean isV1;
  private Instant now = ListingPages.START;
  private int pages;
  private int lookups;
  private long ownNanos;

  ListingInProcess(Context context, boolean isV1, long perDay) {
    this.context = context;
    this.isV1 = isV1;
    this.payments = isV1 ? DatedPayments.v1(perDay) : DatedPayments.v2(perDay);
  }

  void setTime(Instant time) {
    now = time;
  }

  Instant now() {
    return now;
  }

  /** Returns the number of pages that were requested since {@link #reset}. */
  int pages() {
    return pages;
  }

  /** Returns the number of payments that were requested one by one since {@link #reset}. */
  int lookups() {
    return lookups;
  }

  /** Returns the CPU time that the answers took since {@link #reset}. */
  long ownNanos() {
    return ownNanos;
  }

  void reset() {
    pages = 0;
    lookups = 0;
    ownNanos = 0;
  }

  @Override
  public Future<Reply> send(Call call) {
    long begun = CpuTime.ofThread();
    byte[] json = answer(call);
    Api api = isV1 ? V1Api.API : V2Api.API;
    JsonCodec codec = isV1 ? V1Json.CODEC : V2Json.CODEC;
    Reply reply =
        ApiReply.ofText(codec, api.catalogue().require(call.action()), json, 0, json.length);
    Promise<Reply> answer = Promise.promise();
    context.runOnContext(v -> answer.complete(reply));
    ownNanos += CpuTime.ofThread() - begun;
    return answer.future();
  }

  private byte[] answer(Call call) {
    if (call.action().equals(GET)) {
      lookups++;
      return payments.withId(String.valueOf(call.parameters().get(isV1 ? "imp_uid" : "paymentId")));
    }
    pages++;
    JsonObject parameters = new JsonObject(new LinkedHashMap<>(call.parameters())).copy();
    return isV1 ? pageOfV1(parameters) : pageOfV2(parameters);
  }

  private byte[] pageOfV1(JsonObject parameters) {
    int size = parameters.getInteger("limit");
    int page = parameters.getInteger("page");
    long total = payments.until(now);
    long newest = total - 1 - (long) (page - 1) * size;
    int count = (int) Math.max(0, Math.min(size, newest + 1));
    return payments.list(
        "{\"total\":%d,\"previous\":%d,\"next\":%d,\"list\":["
            .formatted(total, page - 1, newest + 1 > size ? page + 1 : 0),
        newest,
        count,
        "]}");
  }

  private byte[] pageOfV2(JsonObject parameters) {
    JsonObject page = parameters.getJsonObject("page");
    JsonObject filter = parameters.getJsonObject("filter");
    int size = page.getInteger("size");
    int number = page.getInteger("number");
    long first = payments.before(Instant.parse(filter.getString("from")));
    long total = Math.max(0, payments.until(end(filter.getString("until"))) - first);
    long newest = first + total - 1 - (long) number * size;
    int count = (int) Math.max(0, Math.min(size, newest - first + 1));
    return payments.list(
        "{\"items\":[",
        newest,
        count,
        "],\"page\":{\"number\":%d,\"size\":%d,\"totalCount\":%d}}".formatted(number, size, total));
  }

  private Instant end(@Nullable String until) {
    Instant end = until == null ? now : Instant.parse(until);
    return end.isBefore(now) ? end : now;
  }
}
