package io.github.portonevertx.contract.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.ReadAhead;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.v2.common.PageInput;
import io.github.portonevertx.v2.common.SortOrder;
import io.github.portonevertx.v2.payments.ListByCursorRequest;
import io.github.portonevertx.v2.payments.ListRequest;
import io.github.portonevertx.v2.payments.Payment;
import io.github.portonevertx.v2.payments.PaymentFilterInput;
import io.github.portonevertx.v2.payments.PaymentTimestampType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Streams that request pages and time spans ahead of their reader, with transient failures. */
class StreamsAheadContractTest extends V2Contract {
  private static final ReadAhead AHEAD = ReadAhead.of(4).withSpan(Duration.ofMinutes(5));
  private static final Duration AROUND = Duration.ofMinutes(10);

  private List<String> pay() {
    List<String> ids = IntStream.rangeClosed(1, 9).mapToObj(i -> "o-" + i).toList();
    ids.forEach(id -> simulator.ledger().pay(id, 1_000L));
    return ids;
  }

  @Test
  void pagesAreReadOnceAndInOrder() {
    List<String> paid = pay();
    Instant now = simulator.clock().now();
    simulator.faults().next("payments.list", new Fault.Disconnect(), Fault.html(502));

    PaymentFilterInput filter =
        PaymentFilterInput.builder()
            .sortOrder(SortOrder.ASC)
            .timestampType(PaymentTimestampType.CREATED_AT)
            .from(now.minus(AROUND))
            .until(now.plus(AROUND))
            .build();
    ListRequest request =
        ListRequest.builder().page(PageInput.builder().size(2).build()).filter(filter).build();
    assertEquals(paid, StreamReader.all(client.payments().stream(request, AHEAD), Payment::id));
  }

  @Test
  void partsByCursorAreReadOnceAndInOrder() {
    List<String> paid = pay();
    Instant now = simulator.clock().now();
    simulator.faults().next("payments.listByCursor", new Fault.Disconnect(), Fault.html(502));

    ListByCursorRequest request =
        ListByCursorRequest.builder()
            .size(2)
            .from(now.minus(AROUND))
            .until(now.plus(AROUND))
            .build();
    assertEquals(
        paid,
        StreamReader.all(
            client.payments().streamByCursor(request, AHEAD), entry -> entry.payment().id()));
  }
}
