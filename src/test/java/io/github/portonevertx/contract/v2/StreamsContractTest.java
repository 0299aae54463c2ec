package io.github.portonevertx.contract.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.ReadAhead;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.v2.common.PageInput;
import io.github.portonevertx.v2.common.SortOrder;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.github.portonevertx.v2.payments.ListByCursorRequest;
import io.github.portonevertx.v2.payments.ListEventsByCursorRequest;
import io.github.portonevertx.v2.payments.ListRequest;
import io.github.portonevertx.v2.payments.Payment;
import io.github.portonevertx.v2.payments.PaymentFilterInput;
import io.github.portonevertx.v2.payments.PaymentWithCursor;
import io.vertx.core.streams.ReadStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Listings as streams: and the parts that they request. */
class StreamsContractTest extends V2Contract {
  private static final List<String> SEVEN =
      List.of("o-1", "o-2", "o-3", "o-4", "o-5", "o-6", "o-7");

  private static PageInput pages(int size) {
    return PageInput.builder().size(size).build();
  }

  private static ListRequest.Builder oldestFirst(int size) {
    return ListRequest.builder()
        .page(pages(size))
        .filter(PaymentFilterInput.builder().sortOrder(SortOrder.ASC).build());
  }

  private void pay(int from, int to) {
    IntStream.rangeClosed(from, to).forEach(i -> simulator.ledger().pay("o-" + i, i * 1_000L));
  }

  private ReadStream<Payment> payments(int size) {
    return client.payments().stream(oldestFirst(size).build(), ReadAhead.of(1));
  }

  private ReadStream<PaymentWithCursor> byCursor(int size) {
    return client
        .payments()
        .streamByCursor(ListByCursorRequest.builder().size(size).build(), ReadAhead.of(1));
  }

  private static String id(PaymentWithCursor entry) {
    return entry.payment().id();
  }

  @Test
  void paymentsAreReadPageByPage() {
    pay(1, 7);

    assertEquals(SEVEN, StreamReader.all(payments(2), Payment::id));
    assertEquals(5, simulator.count("payments.list"), "four pages, and the empty one after them");
    assertEquals(
        List.of("o-5", "o-6", "o-7"),
        StreamReader.all(
            client.payments().stream(
                oldestFirst(2).page(PageInput.builder().number(2).size(2).build()).build()),
            Payment::id));
  }

  @Test
  void pagesHaveAHundredEntriesByDefault() {
    pay(1, 7);

    assertEquals(
        7,
        StreamReader.all(client.payments().stream(ListRequest.builder().build()), Payment::id)
            .size());
    assertEquals(
        List.of(100, 100),
        simulator.requests("payments.list").stream()
            .map(request -> request.input().getJsonObject("page").getValue("size"))
            .toList());
  }

  @Test
  void paymentsAreReadByCursor() {
    pay(1, 7);

    assertEquals(SEVEN, StreamReader.all(byCursor(3), StreamsContractTest::id));
    assertEquals(4, simulator.count("payments.listByCursor"));
  }

  @Test
  void eventsAreReadByCursor() {
    pay(1, 3);
    client
        .payments()
        .cancel(CancelRequest.builder().paymentId("o-1").amount(1).reason("x").build())
        .await();

    List<String> events =
        StreamReader.all(
            client
                .payments()
                .streamEventsByCursor(ListEventsByCursorRequest.builder().size(2).build()),
            event -> event.paymentEvent().getClass().getSimpleName());

    assertEquals(
        List.of(
            "PaidPaymentEvent",
            "PaidPaymentEvent",
            "PaidPaymentEvent",
            "PartialCancelledPaymentEvent"),
        events);
    assertEquals(3, simulator.count("payments.listEventsByCursor"));
  }

  /** The two ways to list payments. */
  enum Listing {
    BY_PAGE("payments.list"),
    BY_CURSOR("payments.listByCursor");

    private final String action;

    Listing(String action) {
      this.action = action;
    }

    private ReadStream<String> stream(StreamsContractTest test, int size) {
      return this == BY_PAGE
          ? new MappedStream<>(test.payments(size), Payment::id)
          : new MappedStream<>(test.byCursor(size), StreamsContractTest::id);
    }
  }

  @ParameterizedTest
  @EnumSource
  void pausedReaderCausesNoFurtherRequest(Listing listing) {
    pay(1, 7);
    ReadStream<String> stream = listing.stream(this, 2).pause();
    StreamReader<String> reader = StreamReader.of(stream, id -> id, 3);
    // A request that the stream sent without demand would precede this one.
    client.payments().get("o-1").await();
    assertEquals(0, simulator.count(listing.action));

    stream.fetch(3);
    reader.enough().await();
    client.payments().get("o-1").await();
    assertEquals(SEVEN.subList(0, 3), reader.read());
    assertEquals(2, simulator.count(listing.action), "the second part still has an unread entry");

    stream.resume();
    reader.end().await();
    assertEquals(SEVEN, reader.read());
    assertEquals(5, simulator.count(listing.action));
  }

  @ParameterizedTest
  @EnumSource
  void failureInTheMiddleEndsTheStreamAfterWhatWasRead(Listing listing) {
    pay(1, 7);
    ReadStream<String> stream = listing.stream(this, 2).pause();
    StreamReader<String> reader = StreamReader.of(stream, id -> id, 2);
    stream.fetch(2);
    reader.enough().await();
    simulator.faults().next(listing.action, new Fault.EnvelopeError(403, -1, "no permission"));
    stream.resume();

    PortOneException failure = failure(reader.end());

    assertEquals(FailureKind.FORBIDDEN, failure.kind());
    assertEquals(listing.action, failure.action());
    assertEquals(SEVEN.subList(0, 2), reader.read());
    assertEquals(2, simulator.count(listing.action));
  }

  @ParameterizedTest
  @EnumSource
  void transientTroubleInTheMiddleIsNotVisible(Listing listing) {
    pay(1, 7);
    ReadStream<String> stream = listing.stream(this, 2).pause();
    StreamReader<String> reader = StreamReader.of(stream, id -> id, 2);
    stream.fetch(2);
    reader.enough().await();
    simulator.faults().next(listing.action, new Fault.Disconnect(), Fault.html(502));
    stream.resume();

    reader.end().await();

    assertEquals(SEVEN, reader.read());
  }

  @ParameterizedTest
  @EnumSource
  void rejectedPageIsNotTakenForTheEnd(Listing listing) {
    pay(1, 7);
    ReadStream<String> stream = listing.stream(this, 2).pause();
    StreamReader<String> reader = StreamReader.of(stream, id -> id, 2);
    stream.fetch(2);
    reader.enough().await();
    simulator.faults().next(listing.action, new Fault.EnvelopeError(400, -1, "invalid"));
    stream.resume();

    assertEquals(FailureKind.INVALID_REQUEST, failure(reader.end()).kind());
  }

  @ParameterizedTest
  @EnumSource
  void entriesThatAreAddedMeanwhileAreReadOnce(Listing listing) {
    pay(1, 3);
    ReadStream<String> stream = listing.stream(this, 2).pause();
    StreamReader<String> reader = StreamReader.of(stream, id -> id, 2);
    stream.fetch(2);
    reader.enough().await();
    pay(4, 7);
    stream.resume();

    reader.end().await();

    assertEquals(SEVEN, reader.read());
  }

  @Test
  void newestFirstRepeatsEntriesWhenOthersAreAddedMeanwhile() {
    pay(1, 3);
    ReadStream<Payment> stream =
        client.payments().stream(
                oldestFirst(2)
                    .filter(PaymentFilterInput.builder().sortOrder(SortOrder.DESC).build())
                    .build(),
                ReadAhead.of(1))
            .pause();
    StreamReader<Payment> reader = StreamReader.of(stream, Payment::id, 2);
    stream.fetch(2);
    reader.enough().await();
    pay(4, 4);
    stream.resume();

    reader.end().await();

    // Documented: a reader that needs each entry once uses the oldest first, or a cursor.
    assertEquals(List.of("o-3", "o-2", "o-2", "o-1"), reader.read());
  }

  @Test
  void listingThatShrinksMeanwhileEnds() {
    pay(1, 4);
    ReadStream<Payment> stream = payments(2).pause();
    StreamReader<Payment> reader = StreamReader.of(stream, Payment::id, 2);
    stream.fetch(2);
    reader.enough().await();
    simulator.ledger().remove("o-1").remove("o-2");
    stream.resume();

    reader.end().await();

    assertEquals(List.of("o-1", "o-2"), reader.read());
  }

  @ParameterizedTest
  @EnumSource
  void emptyListingEnds(Listing listing) {
    assertEquals(List.of(), StreamReader.all(listing.stream(this, 2), id -> id));
    assertEquals(1, simulator.count(listing.action));
  }

  @Test
  void pageBeyondTheLimitOfPortOneFails() {
    PortOneException failure =
        failure(
            StreamReader.of(
                    client.payments().stream(
                        oldestFirst(1_000)
                            .page(PageInput.builder().number(60).size(1_000).build())
                            .build()),
                    Payment::id,
                    -1)
                .end());

    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_001})
  void sizeThatPortOneRejectsFailsTheStream(int size) {
    pay(1, 2);
    PortOneException failure =
        failure(StreamReader.of(byCursor(size), StreamsContractTest::id, -1).end());

    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertEquals("payments.listByCursor", failure.action());
  }
}
