package io.github.portonevertx.v2.webhook;

import static io.github.portonevertx.v2.webhook.EventShop.look;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.events.Outcome;
import io.github.portonevertx.internal.logging.LogTopic;
import io.github.portonevertx.support.LogRecords;
import io.github.portonevertx.testkit.v2.Channel;
import io.github.portonevertx.testkit.v2.PaymentSeed;
import io.github.portonevertx.v2.PortOneV2Client;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payments of the other mode, another store or another version never reach the handler. */
class AcceptedPaymentsTest {
  private static final PaymentEventsOptions DEFAULT = PaymentEventsOptions.DEFAULT;

  private final EventShop shop = new EventShop();
  private final String live = shop.add(PaymentSeed.paid());
  private final String test =
      shop.simulator.ledger().add(PaymentSeed.paid().channel(Channel.KCP)).getString("id");

  @AfterEach
  void close() {
    shop.close();
  }

  private List<Outcome> outcomes(PaymentEventsOptions options) {
    PaymentEvents stream = shop.stream(options);
    return List.of(look(stream, live), look(stream, test));
  }

  @Test
  void onlyPaymentsOfAcceptedChannelsAreHandled() {
    assertEquals(List.of(Outcome.HANDLED, Outcome.IGNORED), outcomes(DEFAULT));
    assertEquals(List.of(live), shop.found());
    assertEquals(
        List.of(Outcome.IGNORED, Outcome.HANDLED),
        outcomes(DEFAULT.withChannels(AcceptedChannels.TEST)));
    assertEquals(List.of(test), shop.found());
    assertEquals(
        List.of(Outcome.HANDLED, Outcome.HANDLED),
        outcomes(DEFAULT.withChannels(AcceptedChannels.LIVE_AND_TEST)));
  }

  @Test
  void onlyPaymentsOfTheStoreAreHandled() {
    PaymentEvents own = shop.stream(DEFAULT.withStoreId(shop.simulator.storeId()));
    PaymentEvents other = shop.stream(DEFAULT.withStoreId("store-other"));

    assertEquals(Outcome.IGNORED, look(other, live));
    assertTrue(shop.events.isEmpty());
    assertEquals(Outcome.HANDLED, look(own, live));
  }

  @Test
  void paymentOfVersionOneIsSkipped() {
    String old = shop.add(PaymentSeed.paid().with("version", "V1"));

    assertEquals(Outcome.IGNORED, look(shop.stream(), old));
  }

  @Test
  void skippedPaymentIsLoggedOnceWithItsReason() {
    try (LogRecords log = LogRecords.of(LogTopic.EVENTS)) {
      PaymentEvents stream = shop.stream(DEFAULT.withStoreId(shop.simulator.storeId()));
      look(stream, test);
      look(stream, test);
      String line = log.onlyMessage();
      assertTrue(line.contains(test), line);
      assertTrue(line.contains("of type TEST, and the events accept LIVE"), line);
    }
  }

  /** The client's answer is the payment without some of its fields. */
  private PortOneV2Client without(String field) {
    JsonObject payment = Objects.requireNonNull(shop.simulator.ledger().payment(live));
    payment.remove(field);
    return PortOneV2Client.over(call -> Future.succeededFuture(Reply.of(payment)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"storeId", "channel"})
  void paymentThatCannotBeVerifiedIsNeitherHandledNorSettled(String field) {
    PaymentEvents stream =
        shop.stream(without(field), DEFAULT.withStoreId(shop.simulator.storeId()));
    try (LogRecords log = LogRecords.of(LogTopic.EVENTS)) {
      assertEquals(Outcome.NOT_HANDLED, look(stream, live));
      assertEquals(
          "payment not verified: api=v2 missing="
              + (field.equals("channel") ? field : "store")
              + " paymentId="
              + live,
          log.onlyMessage());
    }
    assertTrue(shop.events.isEmpty());
    PaymentEvents any =
        shop.stream(without(field), DEFAULT.withChannels(AcceptedChannels.LIVE_AND_TEST));
    assertEquals(Outcome.HANDLED, look(any, live), "nothing is compared");
  }

  @Test
  void failedPaymentMayLackAChannel() {
    String failed = shop.add(PaymentSeed.failed().with("channel", null));

    assertEquals(Outcome.HANDLED, look(shop.stream(), failed));
  }

  @Test
  void unknownTypeOfChannelIsAcceptedByNoChoiceButBoth() {
    JsonObject payment = Objects.requireNonNull(shop.simulator.ledger().payment(live));
    payment.getJsonObject("channel").put("type", "SANDBOX\r\n");
    PortOneV2Client client =
        PortOneV2Client.over(call -> Future.succeededFuture(Reply.of(payment)));
    for (AcceptedChannels one : List.of(AcceptedChannels.LIVE, AcceptedChannels.TEST)) {
      assertEquals(Outcome.IGNORED, look(shop.stream(client, DEFAULT.withChannels(one)), live));
    }
    PaymentEventsOptions both = DEFAULT.withChannels(AcceptedChannels.LIVE_AND_TEST);
    assertEquals(Outcome.HANDLED, look(shop.stream(client, both), live));
  }

  @Test
  void sweepSkipsThemWithoutAQueryAndAdvances() {
    PaymentEvents stream = shop.stream(DEFAULT.withStoreId(shop.simulator.storeId()));
    Sweep sweep = shop.sweep(stream, shop.now.minus(Duration.ofMinutes(1)));

    sweep.run().await();
    sweep.run().await();

    assertEquals(List.of(live), shop.found());
    assertEquals(1, shop.simulator.count("payments.get"));
    assertEquals(1, shop.stored().size());
  }
}
