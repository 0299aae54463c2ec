package io.github.portonevertx.v1.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.events.Outcome;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.payments.PaymentState;
import io.github.portonevertx.v1.webhook.PaymentEvent.Source;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each state of a payment is handled once and in sequence, for every source. */
class PaymentEventsTest {
  private final Shop shop = new Shop();

  @AfterEach
  void close() {
    shop.close();
  }

  private List<PaymentState> kinds() {
    return shop.events.stream().map(PaymentEvent::kind).toList();
  }

  @Test
  void repeatedEventIsSkippedAndEachRefundIsNew() {
    PaymentEvents stream = shop.stream();
    String impUid = shop.add(PaymentSeed.paid().amount(1000));

    assertEquals(Outcome.HANDLED, stream.look(impUid, Source.WEBHOOK).await());
    assertEquals(Outcome.REPEATED, stream.look(impUid, Source.WEBHOOK).await());
    for (int i = 0; i < 2; i++) {
      shop.simulator.ledger().refund(impUid, new BigDecimal("300"), null);
      assertEquals(Outcome.HANDLED, stream.look(impUid, Source.WEBHOOK).await());
      assertEquals(Outcome.REPEATED, stream.look(impUid, Source.SWEEP).await());
    }
    // A refund that the payment's history does not contain yet.
    shop.simulator.ledger().change(impUid, "cancel_amount", 700);
    assertEquals(Outcome.HANDLED, stream.look(impUid, Source.WEBHOOK).await());
    shop.simulator.ledger().refund(impUid, null, null);
    assertEquals(Outcome.HANDLED, stream.look(impUid, Source.WEBHOOK).await());

    assertEquals(
        List.of(
            PaymentState.PAID,
            PaymentState.PARTIALLY_CANCELLED,
            PaymentState.PARTIALLY_CANCELLED,
            PaymentState.PARTIALLY_CANCELLED,
            PaymentState.CANCELLED),
        kinds());
  }

  @Test
  void refundOrDepositInTheHistoryOnlyIsNew() {
    PaymentEvents stream = shop.stream();
    for (String history : List.of("cancel_history", "deposit_history")) {
      String impUid = shop.add(PaymentSeed.paid().amount(1000));
      assertEquals(Outcome.HANDLED, stream.look(impUid, Source.WEBHOOK).await());
      JsonArray entries = new JsonArray();
      for (int i = 0; i < 2; i++) {
        entries.add(new JsonObject().put("pg_tid", "tid_" + i).put("amount", 100));
        shop.simulator.ledger().change(impUid, history, entries.copy());
        assertEquals(Outcome.HANDLED, stream.look(impUid, Source.WEBHOOK).await(), history);
        assertEquals(Outcome.REPEATED, stream.look(impUid, Source.WEBHOOK).await(), history);
      }
    }
  }

  @Test
  void unreadablePaymentIsNotMarkedAsHandled() {
    PaymentEvents stream = shop.stream();
    String impUid = shop.add(PaymentSeed.paid().with("paid_at", 1_700_000_000_000_000_000L));

    assertEquals(Outcome.NOT_ASKED, stream.look(impUid, Source.WEBHOOK).await());
    shop.simulator.ledger().change(impUid, "paid_at", 1_700_000_000);
    assertEquals(Outcome.HANDLED, stream.look(impUid, Source.WEBHOOK).await());
  }

  @Test
  void mostRecentlyChangedPaymentIsEvictedLast() {
    PaymentEvents stream = shop.stream(shop.client, 2);
    String first = shop.add(PaymentSeed.paid());
    String second = shop.add(PaymentSeed.paid());
    stream.look(first, Source.WEBHOOK).await();
    stream.look(second, Source.WEBHOOK).await();
    shop.simulator.ledger().refund(first, null, null);
    stream.look(first, Source.WEBHOOK).await();
    stream.look(shop.add(PaymentSeed.paid()), Source.WEBHOOK).await();

    assertEquals(Outcome.REPEATED, stream.look(first, Source.WEBHOOK).await());
    assertEquals(Outcome.HANDLED, stream.look(second, Source.WEBHOOK).await());
  }

  @Test
  void anAccountIsOneEventAndItsDepositAnother() {
    PaymentEvents stream = shop.stream();
    String impUid = shop.add(PaymentSeed.virtualAccount());

    stream.look(impUid, Source.WEBHOOK).await();
    shop.simulator.ledger().deposit(impUid);
    stream.look(impUid, Source.WEBHOOK).await();

    assertEquals(List.of(PaymentState.AWAITING_DEPOSIT, PaymentState.PAID), kinds());
  }

  @Test
  void numberOfRememberedPaymentsIsBounded() {
    PaymentEvents stream = shop.stream(shop.client, 2);
    List<String> three = IntStream.range(0, 3).mapToObj(i -> shop.add(PaymentSeed.paid())).toList();
    three.forEach(impUid -> stream.look(impUid, Source.WEBHOOK).await());

    assertEquals(Outcome.REPEATED, stream.look(three.get(2), Source.WEBHOOK).await());
    assertEquals(Outcome.REPEATED, stream.look(three.get(1), Source.WEBHOOK).await());
    assertEquals(Outcome.HANDLED, stream.look(three.get(0), Source.WEBHOOK).await());
  }

  @Test
  void floodOfForgedIdsIsRejected() {
    PaymentEvents stream = shop.stream();
    Gate gate = new Gate();
    shop.simulator.faults().always("payments.get", new Fault.Hold(gate));
    List<Future<Outcome>> flood =
        IntStream.range(0, 1_001)
            .mapToObj(i -> stream.look("imp_forged_" + i, Source.WEBHOOK))
            .toList();

    assertEquals(Outcome.NOT_ASKED, flood.get(1_000).await());
    gate.open();
    assertEquals(Outcome.UNKNOWN_PAYMENT, flood.get(0).await());
    flood.get(999).await();
    assertEquals(Outcome.UNKNOWN_PAYMENT, stream.look("imp_later", Source.WEBHOOK).await());
  }

  @Test
  void paymentWithAnotherIdIsRejected() {
    String impUid = shop.add(PaymentSeed.paid());
    Reply other = Reply.of(Objects.requireNonNull(shop.simulator.ledger().payment(impUid)));
    PaymentEvents stream =
        shop.stream(PortOneV1Client.over(call -> Future.succeededFuture(other)), 10);

    assertEquals(Outcome.UNKNOWN_PAYMENT, stream.look("IMP_1", Source.WEBHOOK).await());
    assertTrue(shop.events.isEmpty());
  }
}
