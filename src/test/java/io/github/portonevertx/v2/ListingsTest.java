package io.github.portonevertx.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.ReadAhead;
import io.github.portonevertx.Reply;
import io.github.portonevertx.v2.common.PageInput;
import io.github.portonevertx.v2.payments.ListByCursorRequest;
import io.github.portonevertx.v2.payments.ListRequest;
import io.github.portonevertx.v2.payments.Payment;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Streams over listings that a stub answers immediately, on the calling thread. */
class ListingsTest {
  private final List<Call> calls = new ArrayList<>();
  private final List<String> read = new ArrayList<>();
  private boolean ended;
  private @Nullable Throwable failed;

  private PortOneV2Client client(Function<Call, Future<JsonObject>> portone) {
    return PortOneV2Client.over(
        call -> {
          calls.add(call);
          return portone.apply(call).map(Reply::of);
        });
  }

  private static JsonObject payment(long number) {
    return new JsonObject()
        .put("status", "PAID")
        .put("id", "o-" + number)
        .put("transactionId", "t-" + number)
        .put(
            "amount",
            new JsonObject()
                .put("total", 1_000)
                .put("taxFree", 0)
                .put("discount", 0)
                .put("paid", 1_000)
                .put("cancelled", 0)
                .put("cancelledTaxFree", 0))
        .put("currency", "KRW");
  }

  private static JsonObject page(Call call, int most, int total) {
    Map<?, ?> page = (Map<?, ?>) Objects.requireNonNull(call.parameters().get("page"));
    long first = (Integer) Objects.requireNonNull(page.get("number")) * (long) most;
    JsonArray items = new JsonArray();
    for (long i = first; i < Math.min(total, first + most); i++) {
      items.add(payment(i));
    }
    return new JsonObject()
        .put("items", items)
        .put("page", new JsonObject().put("totalCount", total));
  }

  private <T> ReadStream<T> begin(ReadStream<T> stream, Function<T, String> id) {
    return stream
        .exceptionHandler(failure -> failed = failure)
        .endHandler(v -> ended = true)
        .handler(entry -> read.add(id.apply(entry)));
  }

  private static List<String> ids(int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add("o-" + i);
    }
    return ids;
  }

  @Test
  void sizeThatTheServerReducesLosesNoEntry() {
    PortOneV2Client client = client(call -> Future.succeededFuture(page(call, 20, 95)));

    begin(client.payments().stream(ListRequest.builder().build()), Payment::id);

    assertTrue(ended);
    assertEquals(ids(95), read);
    assertEquals(6, calls.size());
  }

  @Test
  void readerThatDemandsLittleBuffersOnePart() {
    PortOneV2Client client =
        client(call -> Future.succeededFuture(page(call, 100, Integer.MAX_VALUE)));
    ReadStream<Payment> stream =
        client.payments().stream(ListRequest.builder().build(), ReadAhead.of(1)).pause();
    begin(stream, Payment::id);

    for (int i = 1; i <= 1_000; i++) {
      stream.fetch(1);
      assertEquals(i, read.size());
      assertEquals((i + 99) / 100, calls.size());
    }
  }

  @Test
  void onePartIsRequestedAtATime() {
    List<Promise<JsonObject>> open = new ArrayList<>();
    PortOneV2Client client =
        client(
            call -> {
              Promise<JsonObject> answer = Promise.promise();
              open.add(answer);
              return answer.future();
            });
    begin(client.payments().stream(ListRequest.builder().build()), Payment::id);
    for (int i = 0; i < 5; i++) {
      assertEquals(i + 1, calls.size());
      open.get(i).complete(page(calls.get(i), 100, 1_000));
    }

    assertEquals(500, read.size());
  }

  @Test
  void cursorOfTheLastEntryContinuesTheListing() {
    PortOneV2Client client =
        client(
            call -> {
              Object cursor = call.parameters().get("cursor");
              int first = cursor == null ? 0 : Integer.parseInt(cursor.toString());
              JsonArray items = new JsonArray();
              for (int i = first; i < Math.min(first + 3, 7); i++) {
                items.add(
                    new JsonObject()
                        .put("payment", payment(i))
                        .put("cursor", String.valueOf(i + 1)));
              }
              return Future.succeededFuture(new JsonObject().put("items", items));
            });

    begin(
        client.payments().streamByCursor(ListByCursorRequest.builder().build()),
        entry -> entry.payment().id());

    assertTrue(ended);
    assertEquals(ids(7), read);
    assertEquals(
        List.of("null", "3", "6", "7"),
        calls.stream().map(call -> String.valueOf(call.parameters().get("cursor"))).toList());
    calls.forEach(call -> assertEquals(500, call.parameters().get("size")));
  }

  @Test
  void listingThatDoesNotEndFails() {
    JsonObject same =
        new JsonObject()
            .put(
                "items",
                new JsonArray()
                    .add(new JsonObject().put("payment", payment(1)).put("cursor", "c")));
    PortOneV2Client client = client(call -> Future.succeededFuture(same));

    begin(
        client.payments().streamByCursor(ListByCursorRequest.builder().build()),
        entry -> entry.payment().id());

    PortOneException failure = assertInstanceOf(PortOneException.class, failed);
    assertEquals(FailureKind.BAD_UPSTREAM, failure.kind());
    assertTrue(calls.size() < 20);
  }

  @Test
  @SuppressWarnings("NullAway") // Kotlin and Java without a null checker can pass null
  void missingRequestFailsTheStream() {
    PortOneV2Client client = client(call -> Future.failedFuture("not called"));

    begin(client.payments().stream(null), Payment::id);

    PortOneException failure = assertInstanceOf(PortOneException.class, failed);
    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertEquals("parameter 'request' is null", failure.text());
    assertEquals("payments.list", failure.action());
    assertEquals(List.of(), calls);
  }

  @Test
  void numberAndSizeOfTheRequestAreKept() {
    PortOneV2Client client = client(call -> Future.succeededFuture(page(call, 2, 7)));

    begin(
        client.payments().stream(
            ListRequest.builder().page(PageInput.builder().number(2).size(2).build()).build()),
        Payment::id);

    assertEquals(List.of("o-4", "o-5", "o-6"), read);
  }
}
