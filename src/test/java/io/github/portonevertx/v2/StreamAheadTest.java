package io.github.portonevertx.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.ReadAhead;
import io.github.portonevertx.Reply;
import io.github.portonevertx.v2.common.PageInput;
import io.github.portonevertx.v2.common.SortOrder;
import io.github.portonevertx.v2.payments.ListByCursorRequest;
import io.github.portonevertx.v2.payments.ListRequest;
import io.github.portonevertx.v2.payments.Payment;
import io.github.portonevertx.v2.payments.PaymentFilterInput;
import io.github.portonevertx.v2.payments.PaymentSortBy;
import io.github.portonevertx.v2.payments.PaymentTimestampType;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The calls that streams of V2 send ahead of their reader. */
class StreamAheadTest {
  private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");
  private static final ReadAhead HOURS = ReadAhead.of(3).withSpan(Duration.ofHours(1));

  private final List<Call> calls = new ArrayList<>();
  private final List<Promise<Reply>> answers = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final List<String> read = new ArrayList<>();
  private int ends;

  private final PortOneV2Client client =
      PortOneV2Client.over(
          call -> {
            calls.add(call);
            Promise<Reply> answer = Promise.promise();
            answers.add(answer);
            return answer.future();
          });

  private static PaymentFilterInput.Builder hours(int count) {
    return PaymentFilterInput.builder()
        .timestampType(PaymentTimestampType.CREATED_AT)
        .from(START)
        .until(START.plus(Duration.ofHours(count)));
  }

  private static ListRequest request(PaymentFilterInput.Builder filter) {
    return ListRequest.builder()
        .page(PageInput.builder().size(2).build())
        .filter(filter.build())
        .build();
  }

  private void begin(ReadStream<Payment> stream) {
    stream
        .exceptionHandler(failures::add)
        .endHandler(v -> ends++)
        .handler(payment -> read.add(payment.id()));
  }

  private void answer(int position, int total, String... ids) {
    JsonArray items = new JsonArray();
    for (String id : ids) {
      items.add(payment(id));
    }
    answers
        .get(position)
        .complete(
            Reply.of(
                new JsonObject()
                    .put("items", items)
                    .put("page", new JsonObject().put("totalCount", total))));
  }

  private static JsonObject payment(String id) {
    return new JsonObject()
        .put("status", "PAID")
        .put("id", id)
        .put("transactionId", "t-" + id)
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

  private List<Object> numbers() {
    return calls.stream()
        .<Object>map(
            call ->
                call.parameters().get("page") instanceof Map<?, ?> page ? page.get("number") : -1)
        .toList();
  }

  private List<Object> filters(String name) {
    return calls.stream()
        .<Object>map(
            call ->
                call.parameters().get("filter") instanceof Map<?, ?> filter ? filter.get(name) : -1)
        .toList();
  }

  private void refused(String text) {
    PortOneException failure = (PortOneException) failures.get(0);
    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertEquals(text, failure.text());
    assertEquals(List.of(), calls);
    failures.clear();
  }

  @Test
  void pagesAreRequestedByNumberAndTheLastIsEmpty() {
    begin(client.payments().stream(request(hours(1)), ReadAhead.of(3)));
    answer(0, 5, "a", "b");
    assertEquals(List.of(0, 1, 2), numbers());
    answer(2, 5, "e");
    answer(1, 5, "c", "d");
    assertEquals(List.of(0, 1, 2, 3), numbers());
    answer(3, 5);
    assertEquals(List.of("a", "b", "c", "d", "e"), read);
    assertEquals(1, ends);
  }

  @Test
  void countOfThePageInPlaceOfTheTotalIsReadOnePageAfterAnother() {
    begin(client.payments().stream(request(hours(1)), ReadAhead.of(3)));
    for (int page = 0; page < 20; page++) {
      assertEquals(page + 1, calls.size());
      answer(page, 2, "a" + page, "b" + page);
    }
    answer(20, 0);
    assertEquals(40, read.size());
    assertEquals(1, ends);
    assertEquals(List.of(), failures);
  }

  @Test
  void onlyAnOrderThatNeverChangesIsReadByNumber() {
    begin(
        client.payments().stream(
            request(hours(1).sortBy(PaymentSortBy.STATUS_CHANGED_AT)), ReadAhead.of(3)));
    answer(0, 9, "a", "b");
    assertEquals(2, calls.size());
  }

  @Test
  void listingWithoutStartAndEndIsReadOnePageAfterAnother() {
    begin(client.payments().stream(request(PaymentFilterInput.builder()), ReadAhead.of(3)));
    answer(0, 9, "a", "b");
    assertEquals(2, calls.size());
  }

  @Test
  void spansOverlapAndAreReadOnce() {
    begin(client.payments().stream(request(hours(3).sortOrder(SortOrder.ASC)), HOURS));
    answer(0, 2, "a", "b");
    answer(1, 2);
    assertEquals(
        List.of(
            "2026-11-20T00:00:00Z",
            "2026-11-20T00:00:00Z",
            "2026-11-20T00:59:59.999Z",
            "2026-11-20T01:59:59.999Z"),
        filters("from"));
    assertEquals(
        List.of(
            "2026-11-20T01:00:00Z",
            "2026-11-20T01:00:00Z",
            "2026-11-20T02:00:00Z",
            "2026-11-20T03:00:00Z"),
        filters("until"));
    answer(3, 2, "c", "d");
    answer(2, 2, "b", "c");
    answer(4, 2);
    answer(5, 2);

    assertEquals(List.of("a", "b", "c", "d"), read);
    assertEquals(1, ends);
  }

  @Test
  void newestSpanIsFirstByDefault() {
    begin(client.payments().stream(request(hours(3)), HOURS));
    answer(0, 0);
    assertEquals(
        List.of("2026-11-20T01:59:59.999Z", "2026-11-20T00:59:59.999Z", "2026-11-20T00:00:00Z"),
        filters("from"));
  }

  @Test
  void spansOfAListingByCursorAreReadSideBySide() {
    client
        .payments()
        .streamByCursor(
            ListByCursorRequest.builder()
                .from(START)
                .until(START.plus(Duration.ofHours(4)))
                .build(),
            HOURS)
        .exceptionHandler(failures::add)
        .endHandler(v -> ends++)
        .handler(entry -> read.add(entry.payment().id()));
    part(0, "a");
    assertEquals(3, calls.size(), "the next part of the first span, and the second span");
    assertEquals("c-a", calls.get(1).parameters().get("cursor"));
    part(1);
    assertEquals(5, calls.size());
    part(4, "d");
    part(3, "c");
    part(2, "b");
    for (int open = 5; open < calls.size(); open++) {
      part(open);
    }
    assertEquals(List.of("a", "b", "c", "d"), read);
    assertEquals(8, calls.size());
    assertEquals(1, ends);
    assertEquals(List.of(), failures);
  }

  private void part(int position, String... ids) {
    JsonArray items = new JsonArray();
    for (String id : ids) {
      items.add(new JsonObject().put("payment", payment(id)).put("cursor", "c-" + id));
    }
    answers.get(position).complete(Reply.of(new JsonObject().put("items", items)));
  }

  @Test
  void listingsThatCannotBeDividedAreRejected() {
    String rule =
        "parameter 'readAhead': its span divides only payments whose 'timestampType' is"
            + " CREATED_AT, sorted by REQUESTED_AT";
    begin(client.payments().stream(request(PaymentFilterInput.builder()), HOURS));
    refused(rule);
    begin(
        client.payments().stream(request(hours(1).sortBy(PaymentSortBy.STATUS_CHANGED_AT)), HOURS));
    refused(rule);
    begin(
        client.payments().stream(
            ListRequest.builder()
                .page(PageInput.builder().number(1).build())
                .filter(hours(1).build())
                .build(),
            HOURS));
    refused("parameter 'readAhead': its span divides only listings from their first page on");
    begin(
        client.payments().stream(
            request(
                PaymentFilterInput.builder()
                    .from(START)
                    .timestampType(PaymentTimestampType.CREATED_AT)),
            HOURS));
    refused(
        "parameter 'readAhead': its span divides only listings with the times 'from' and 'until'");
    begin(client.payments().stream(request(hours(-1)), HOURS));
    refused("parameter 'until' is before parameter 'from'");
    begin(
        client.payments().stream(
            request(hours(1)), ReadAhead.of(2).withSpan(Duration.ofMillis(5))));
    refused("parameter 'readAhead' must have a span of whole seconds, at least one");
    begin(client.payments().stream(request(hours(1)), ReadAhead.of(65)));
    refused("parameter 'readAhead' must have 1 to 64 pages");
  }

  @Test
  void listingByCursorThatContinuesIsNotDivided() {
    client
        .payments()
        .streamByCursor(
            ListByCursorRequest.builder()
                .from(START)
                .until(START.plusSeconds(9))
                .cursor("c")
                .build(),
            HOURS)
        .exceptionHandler(failures::add)
        .handler(entry -> {});
    refused("parameter 'readAhead': its span divides only listings without 'cursor'");
  }
}
