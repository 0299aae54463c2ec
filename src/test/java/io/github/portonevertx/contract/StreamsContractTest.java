package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.ReadAhead;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.v1.billing.ScheduleListing;
import io.github.portonevertx.v1.payments.FindAllRequest;
import io.github.portonevertx.v1.payments.Listing;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PaymentStatus;
import io.github.portonevertx.v1.payments.Sorting;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Listings as streams, and the pages that they request. */
class StreamsContractTest extends Contract {
  private static FindAllRequest.Builder byTwo(String merchantUid, PaymentStatus status) {
    return FindAllRequest.builder()
        .merchantUid(merchantUid)
        .status(status)
        .limit(2)
        .sorting(Sorting.OLDEST_STARTED_FIRST);
  }

  /** Keeps the entries of a stream and completes a future at a given number. */
  private static final class Reader {
    final Queue<Integer> read = new ConcurrentLinkedQueue<>();
    final Promise<Void> end = Promise.promise();
    private final Promise<Void> enough = Promise.promise();
    private final ReadStream<Payment> stream;
    private final int wanted;

    Reader(ReadStream<Payment> stream, int wanted) {
      this.stream = stream;
      this.wanted = wanted;
    }

    Reader begin() {
      stream
          .exceptionHandler(end::tryFail)
          .endHandler(v -> end.complete())
          .handler(
              payment -> {
                read.add(payment.amount().intValueExact());
                if (read.size() == wanted) {
                  enough.complete();
                }
              });
      return this;
    }

    Future<Void> enough() {
      return enough.future();
    }

    List<Integer> all() {
      begin().end.future().await();
      return List.copyOf(read);
    }
  }

  private static List<Integer> all(ReadStream<Payment> stream) {
    return new Reader(stream, -1).all();
  }

  private void pay(int count) {
    IntStream.rangeClosed(1, count).forEach(i -> simulator.ledger().pay("o", i));
  }

  @Test
  void streamAllWalksEveryPageOnce() {
    pay(5);

    assertEquals(
        List.of(1, 2, 3, 4, 5),
        all(client.payments().streamAll(byTwo("o", PaymentStatus.PAID).build())));
    assertEquals(3, simulator.count("payments.findAll"));
    assertEquals(
        List.of(3, 4, 5),
        all(client.payments().streamAll(byTwo("o", PaymentStatus.PAID).page(2).build())));
  }

  @Test
  void aPausedReaderCausesNoFurtherRequest() {
    pay(7);
    ReadStream<Payment> stream =
        client.payments().streamAll(byTwo("o", PaymentStatus.ALL).build(), ReadAhead.of(1)).pause();
    Reader reader = new Reader(stream, 3).begin();
    // A request that the stream sent without demand would precede this one.
    client.payments().find("o").await();
    assertEquals(0, simulator.count("payments.findAll"));

    stream.fetch(3);
    reader.enough().await();
    client.payments().find("o").await();

    assertEquals(List.of(1, 2, 3), List.copyOf(reader.read));
    assertEquals(
        2, simulator.count("payments.findAll"), "the second page still has an unread entry");
    stream.resume();
    reader.end.future().await();
    assertEquals(List.of(1, 2, 3, 4, 5, 6, 7), List.copyOf(reader.read));
    assertEquals(4, simulator.count("payments.findAll"));
  }

  @ParameterizedTest
  @EnumSource(names = {"NEWEST_STARTED_FIRST", "OLDEST_STARTED_FIRST"})
  void aSpanOfAnyLengthIsWalkedInPortOnesWindows(Sorting sorting) {
    Instant to = Instant.ofEpochSecond(simulator.clock().epochSeconds());
    Instant from = to.minus(Duration.ofDays(250));
    Duration window = Listing.LONGEST_SPAN;
    List<Instant> times =
        List.of(
            from,
            from.plus(window),
            from.plus(window).plusSeconds(1),
            from.plus(Duration.ofDays(100)),
            from.plus(Duration.ofDays(101)),
            to);
    for (int i = 0; i < times.size(); i++) {
      simulator.ledger().add(PaymentSeed.paid().amount(i + 1).startedAt(times.get(i)));
    }
    simulator.ledger().add(PaymentSeed.paid().amount(99).startedAt(from.minusSeconds(1)));

    List<Integer> walked =
        all(
            client
                .payments()
                .streamByStatus(
                    PaymentStatus.PAID,
                    Listing.builder().limit(2).sorting(sorting).from(from).to(to).build()));

    assertEquals(
        sorting == Sorting.OLDEST_STARTED_FIRST
            ? List.of(1, 2, 3, 4, 5, 6)
            : List.of(6, 5, 4, 3, 2, 1),
        walked);
    assertEquals(4, simulator.count("payments.listByStatus"));
  }

  @Test
  void noPlannedChargeIsMissedBetweenTwoWindows() {
    Instant from = Instant.ofEpochSecond(simulator.clock().epochSeconds()).plusSeconds(86_400);
    Instant second = from.plus(Duration.ofDays(89));
    Instant to = from.plus(Duration.ofDays(200));
    List<Instant> times =
        List.of(from, second.minusSeconds(1), second, to.minusSeconds(1), to, from.minusSeconds(1));
    for (int i = 0; i < times.size(); i++) {
      simulator.schedules().plan("c", "plan-" + i, times.get(i), 1000);
    }

    ScheduleListing listing = ScheduleListing.builder().from(from).to(to).build();
    List<String> walked =
        client
            .schedules()
            .streamByCustomer("c", listing)
            .collect(
                Collectors.mapping(
                    charge -> String.valueOf(charge.merchantUid()), Collectors.toList()))
            .await();

    assertEquals(List.of("plan-0", "plan-1", "plan-2", "plan-3"), walked);
    assertEquals(3, simulator.count("schedules.listByCustomer"));
    ScheduleListing emptySpan = ScheduleListing.builder().from(from).to(from).build();
    assertEquals(
        List.of(), client.schedules().stream(emptySpan).collect(Collectors.toList()).await());
  }

  @Test
  void anEmptyListingEnds() {
    assertEquals(
        List.of(), all(client.payments().streamByStatus(PaymentStatus.READY, Listing.FIRST_PAGE)));
  }

  @Test
  void anUnknownOrderFailsTheStream() {
    Reader reader =
        new Reader(client.payments().streamAll(byTwo("unknown", PaymentStatus.ALL).build()), -1)
            .begin();

    PortOneException failure =
        assertThrows(PortOneException.class, () -> reader.end.future().await());

    assertEquals(FailureKind.NOT_FOUND, failure.kind());
    assertEquals("payments.findAll", failure.action());
  }

  @Test
  void aPageThatFailsEndsTheStreamAfterWhatWasRead() {
    pay(5);
    ReadStream<Payment> stream =
        client.payments().streamAll(byTwo("o", PaymentStatus.ALL).build(), ReadAhead.of(1)).pause();
    Reader reader = new Reader(stream, 2).begin();
    stream.fetch(2);
    reader.enough().await();
    simulator.faults().next(new Fault.EnvelopeError(429, -1, "천천히"));
    stream.resume();

    PortOneException failure =
        assertThrows(PortOneException.class, () -> reader.end.future().await());

    assertEquals(FailureKind.RATE_LIMITED, failure.kind());
    assertEquals("천천히", failure.text());
    assertEquals(List.of(1, 2), List.copyOf(reader.read));
    assertEquals(2, simulator.count("payments.findAll"));
  }

  @Test
  void listingThatShrinksWhileItIsReadEnds() {
    pay(4);
    ReadStream<Payment> stream =
        client.payments().streamAll(byTwo("o", PaymentStatus.ALL).build(), ReadAhead.of(1)).pause();
    Reader reader = new Reader(stream, 2).begin();
    stream.fetch(2);
    reader.enough().await();
    simulator
        .ledger()
        .payments()
        .subList(0, 2)
        .forEach(payment -> simulator.ledger().remove(payment.getString("imp_uid")));
    stream.resume();

    reader.end.future().await();

    assertEquals(List.of(1, 2), List.copyOf(reader.read));
  }

  @Test
  void pagesThatAreRequestedAheadAreReadInOrder() {
    pay(9);
    Instant now = Instant.ofEpochSecond(simulator.clock().epochSeconds());

    List<Integer> walked =
        all(
            client
                .payments()
                .streamByStatus(
                    PaymentStatus.ALL,
                    Listing.builder()
                        .limit(2)
                        .sorting(Sorting.OLDEST_STARTED_FIRST)
                        .from(now.minusSeconds(600))
                        .to(now.plusSeconds(600))
                        .build(),
                    ReadAhead.of(4)));

    assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9), walked);
    assertEquals(5, simulator.count("payments.listByStatus"));
  }
}
