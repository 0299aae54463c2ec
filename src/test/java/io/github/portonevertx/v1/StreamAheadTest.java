package io.github.portonevertx.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.ReadAhead;
import io.github.portonevertx.Reply;
import io.github.portonevertx.v1.billing.ScheduleListing;
import io.github.portonevertx.v1.payments.FindAllRequest;
import io.github.portonevertx.v1.payments.Listing;
import io.github.portonevertx.v1.payments.PaymentStatus;
import io.github.portonevertx.v1.payments.Sorting;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The calls that streams of V1 send ahead of their reader. */
class StreamAheadTest {
  private static final Instant START = Instant.ofEpochSecond(1_700_000_000L);

  private final List<Call> calls = new ArrayList<>();
  private final List<Promise<Reply>> answers = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  private int ends;

  private final PortOneV1Client client =
      PortOneV1Client.over(
          call -> {
            calls.add(call);
            Promise<Reply> answer = Promise.promise();
            answers.add(answer);
            return answer.future();
          });

  private void begin(ReadStream<?> stream) {
    stream.exceptionHandler(failures::add).endHandler(v -> ends++).handler(entry -> {});
  }

  /** Answers the call at a position with a page of one entry that has nothing but its id. */
  private void answer(int position, int total) {
    Object page = calls.get(position).parameters().getOrDefault("page", 1);
    int number = page instanceof Integer given ? given : 0;
    answers
        .get(position)
        .complete(
            Reply.of(
                new JsonObject()
                    .put("total", total)
                    .put("previous", number - 1)
                    .put("next", number < total ? number + 1 : 0)
                    .put(
                        "list",
                        new JsonArray()
                            .add(
                                new JsonObject()
                                    .put("imp_uid", "imp_" + number)
                                    .put("merchant_uid", "order")
                                    .put("amount", 1)
                                    .put("cancel_amount", 0)
                                    .put("currency", "KRW")
                                    .put("status", "paid")))));
  }

  private List<Object> all(String parameter) {
    return calls.stream().<Object>map(call -> call.parameters().get(parameter)).toList();
  }

  private static Listing.Builder day() {
    return Listing.builder().limit(1).from(START).to(START.plus(Duration.ofDays(1)));
  }

  private void refused(String text) {
    PortOneException failure = (PortOneException) failures.get(0);
    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertEquals(text, failure.text());
    assertEquals(List.of(), calls);
  }

  @Test
  void pagesOfADayAreRequestedByNumber() {
    begin(client.payments().streamByStatus(PaymentStatus.ALL, day().build(), ReadAhead.of(3)));
    assertEquals(List.of(1), all("page"));
    answer(0, 5);
    assertEquals(List.of(), failures);
    assertEquals(List.of(1, 2, 3, 4), all("page"));
    answer(3, 5);
    answer(2, 5);
    answer(1, 5);
    answer(4, 5);
    assertEquals(List.of(1, 2, 3, 4, 5), all("page"));
    assertEquals(List.of(), failures);
    assertEquals(1, ends);
  }

  @Test
  void onePageIsRequestedInAdvanceByDefault() {
    ReadStream<?> stream = client.payments().streamByStatus(PaymentStatus.ALL, day().build());
    stream.pause();
    begin(stream);
    stream.fetch(1);
    answer(0, 5);
    assertEquals(List.of(1, 2), all("page"));
    answer(1, 5);
    assertEquals(List.of(1, 2), all("page"));
  }

  @ParameterizedTest
  @EnumSource
  void onlyAnOrderThatNeverChangesIsReadByNumber(Sorting sorting) {
    begin(
        client
            .payments()
            .streamByStatus(PaymentStatus.ALL, day().sorting(sorting).build(), ReadAhead.of(3)));
    answer(0, 9);
    assertEquals(sorting.wire().endsWith("started") ? 4 : 2, calls.size());
  }

  @Test
  void listingWithoutStartAndEndIsReadOnePageAfterAnother() {
    Listing listing = Listing.builder().limit(1).build();
    begin(client.payments().streamByStatus(PaymentStatus.ALL, listing, ReadAhead.of(3)));
    answer(0, 9);
    assertEquals(2, calls.size());
  }

  @Test
  void spansAreReadSideBySide() {
    begin(
        client
            .payments()
            .streamByStatus(
                PaymentStatus.ALL,
                day().sorting(Sorting.OLDEST_STARTED_FIRST).build(),
                ReadAhead.of(3).withSpan(Duration.ofHours(6))));
    answer(0, 1);
    assertEquals(4, calls.size());
    long start = START.getEpochSecond();
    assertEquals(List.of(start, start + 21_600, start + 43_200, start + 64_800), all("from"));
    assertEquals(
        List.of(start + 21_599, start + 43_199, start + 64_799, start + 86_399), all("to"));
  }

  @Test
  void plannedChargesAreReadInPartsSideBySide() {
    begin(
        client.schedules().stream(
            ScheduleListing.builder().from(START).to(START.plus(Duration.ofDays(4))).build(),
            ReadAhead.of(2).withSpan(Duration.ofDays(1))));
    answers
        .get(0)
        .complete(Reply.of(new JsonObject().put("total", 0).put("list", new JsonArray())));
    assertEquals(3, calls.size());
    long start = START.getEpochSecond();
    assertEquals(List.of(start, start + 86_400, start + 172_800), all("schedule_from"));
    assertEquals(List.of(start + 86_400, start + 172_800, start + 259_200), all("schedule_to"));
  }

  @Test
  void spanMustBeWholeSecondsAndNotTooShort() {
    String tooShort = "parameter 'readAhead' must have a span of whole seconds, at least one";
    for (Duration span : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofMillis(1500))) {
      failures.clear();
      begin(
          client
              .payments()
              .streamByStatus(PaymentStatus.ALL, day().build(), ReadAhead.DEFAULT.withSpan(span)));
      refused(tooShort);
    }
    failures.clear();
    begin(
        client
            .payments()
            .streamByStatus(
                PaymentStatus.ALL,
                Listing.builder().from(START).to(START.plus(Duration.ofDays(89))).build(),
                ReadAhead.DEFAULT.withSpan(Duration.ofSeconds(1))));
    refused("parameter 'readAhead' must not divide the listing into more than 100000 spans");
  }

  @Test
  @SuppressWarnings("NullAway") // Kotlin and Java without a null checker can pass null
  void missingOrUnsuitableSettingFailsTheStream() {
    FindAllRequest order = FindAllRequest.builder().merchantUid("o").build();
    List<Function<ReadAhead, ReadStream<?>>> streams =
        List.of(
            ahead -> client.payments().streamAll(order, ahead),
            ahead -> client.payments().streamByStatus(PaymentStatus.ALL, day().build(), ahead),
            ahead ->
                client.schedules().stream(
                    ScheduleListing.builder().from(START).to(START.plusSeconds(9)).build(), ahead));
    for (Function<ReadAhead, ReadStream<?>> stream : streams) {
      failures.clear();
      begin(stream.apply(null));
      refused("parameter 'readAhead' is null");
      failures.clear();
      begin(stream.apply(ReadAhead.of(0)));
      refused("parameter 'readAhead' must have 1 to 64 pages");
    }
    failures.clear();
    begin(client.payments().streamAll(order, ReadAhead.DEFAULT.withSpan(Duration.ofDays(1))));
    refused("parameter 'readAhead' must have no span: this listing is not divided by time");
  }
}
