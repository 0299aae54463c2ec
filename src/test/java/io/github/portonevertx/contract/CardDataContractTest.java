package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.billing.BillingKey;
import io.github.portonevertx.v1.billing.Card;
import io.github.portonevertx.v1.billing.IssueRequest;
import io.github.portonevertx.v1.billing.OnetimeRequest;
import io.github.portonevertx.v1.billing.PlannedCharge;
import io.github.portonevertx.v1.billing.ScheduleRequest;
import io.vertx.core.Future;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Card data are sent to PortOne only and are in no log, no failure and no toString text. */
class CardDataContractTest extends Contract {
  private static final Logger LOGGER = Logger.getLogger("io.github.portonevertx");
  private static final BigDecimal PRICE = BigDecimal.valueOf(1_000);

  /** Invented values that occur in no other text. */
  private static final Card CARD =
      Card.builder()
          .number("0000-1111-2222-3333")
          .expiry(YearMonth.of(2097, 11))
          .birth("990230")
          .pwd2Digit("p-98")
          .cvc("c-987")
          .build();

  private static final List<String> SECRETS =
      List.of(
          "0000-1111-2222-3333",
          "0000111122223333",
          "1111-2222",
          "2097-11",
          "209711",
          "990230",
          "p-98",
          "c-987");

  private final Queue<String> texts = new ConcurrentLinkedQueue<>();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          texts.add("log: " + new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @Override
  PortOneV1Options options() {
    return super.options().setCommandsEnabled(true);
  }

  @BeforeEach
  void listen() {
    texts.clear();
    listener.setLevel(Level.ALL);
    LOGGER.setLevel(Level.ALL);
    LOGGER.addHandler(listener);
  }

  @AfterEach
  void assertNoCardDataDisclosed() {
    LOGGER.fine("heard");
    LOGGER.removeHandler(listener);
    LOGGER.setLevel(null);
    assertTrue(texts.stream().anyMatch(text -> text.contains("heard")));
    for (String secret : SECRETS) {
      for (String text : texts) {
        assertFalse(text.contains(secret), () -> secret + " in " + text);
      }
    }
  }

  private void fails(FailureKind kind, Future<?> future) {
    PortOneException failure = failure(future);
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    texts.add(trace.toString());
    assertEquals(kind, failure.kind(), failure::getMessage);
  }

  private <T> T recorded(T value) {
    texts.add(String.valueOf(value));
    return value;
  }

  @Test
  void noTextContainsCardData() {
    IssueRequest issue =
        recorded(
            IssueRequest.builder()
                .customerUid("buyer")
                .channelKey("channel-key-card")
                .card(recorded(CARD))
                .build());
    OnetimeRequest onetime =
        recorded(
            OnetimeRequest.builder()
                .merchantUid("order")
                .amount(PRICE)
                .card(CARD)
                .customerUid("buyer-2")
                .build());
    ScheduleRequest plan =
        recorded(
            ScheduleRequest.builder()
                .customerUid("buyer-3")
                .schedules(
                    List.of(
                        PlannedCharge.builder()
                            .merchantUid("plan")
                            .scheduleAt(simulator.clock().now().plus(Duration.ofDays(1)))
                            .amount(PRICE)
                            .currency("KRW")
                            .name("월 구독")
                            .build()))
                .card(CARD)
                .build());

    BillingKey key = recorded(client.customers().issue(issue).await());
    assertEquals("buyer", key.customerUid());
    assertTrue(recorded(client.subscribe().onetime(onetime).await()).isPaid());
    assertEquals(1, recorded(client.schedules().create(plan).await()).size());
    assertEquals(3, simulator.billingKeys().keys().size());
    assertTrue(simulator.requests("customers.issue").get(0).body().contains("0000-1111-2222-3333"));
    assertTrue(simulator.requests("subscribe.onetime").get(0).body().contains("c-987"));
    assertTrue(simulator.requests("schedules.create").get(0).body().contains("p-98"));

    simulator.ledger().failNextCharge("buyer", "한도초과");
    fails(FailureKind.REJECTED, client.customers().issue(issue));
    fails(FailureKind.REJECTED, client.subscribe().onetime(onetime));
    for (Fault lost :
        List.of(
            new Fault.Truncated(),
            new Fault.Disconnect(),
            new Fault.Garbage(),
            Fault.html(502),
            new Fault.DisconnectInBody(9))) {
      simulator.faults().next(lost);
      fails(FailureKind.OUTCOME_UNKNOWN, client.customers().issue(issue));
    }
    simulator.faults().next(new Fault.EnvelopeError(401, -1, "no")).onToken(Fault.html(401));
    fails(FailureKind.UNAUTHORIZED, client.customers().issue(issue));
  }

  @Test
  void noTextContainsValuesOfAnInvalidCall() {
    Call good =
        Call.of("customers.issue")
            .with("customer_uid", "buyer")
            .with("channel_key", "channel-key-card")
            .with("card_number", "0000-1111-2222-3333")
            .with("expiry", "2097-11")
            .with("birth", "990230")
            .with("pwd_2digit", "p-98")
            .with("cvc", "c-987");
    for (Call wrong :
        List.of(
            good.with("expiry", "209711"),
            good.with("card_number", 111_122_223_333L),
            good.with("card_number", List.of("0000-1111-2222-3333")),
            good.with("birth", 990_230),
            good.with("card_nunber", "0000-1111-2222-3333"),
            good.with("channel_key", "0000-1111-2222-3333".repeat(3)),
            good.with("customer_uid", "0000-1111-2222-3333".repeat(9)))) {
      recorded(wrong);
      fails(FailureKind.INVALID_REQUEST, client.send(wrong));
    }
    fails(
        FailureKind.INVALID_REQUEST,
        client.send(Call.of("customers.isue").with("card_number", "0000-1111-2222-3333")));
    assertEquals(0, simulator.count("customers.issue"));
  }
}
