package io.github.portonevertx.v1.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.v1.PortOneV1Client;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Listings that are endless, repeated, or rejected after their last page. */
class SweepListingTest {
  private final SweepFixture fixture = new SweepFixture();
  private final Shop shop = fixture.shop;

  @AfterEach
  void close() {
    fixture.close();
  }

  /** A client whose listing is defined by the test. */
  private static PortOneV1Client listing(java.util.function.IntFunction<JsonObject> pages) {
    return PortOneV1Client.over(
        call ->
            Future.succeededFuture(
                call.action().equals("payments.get")
                    ? Reply.of(payment(String.valueOf(call.parameters().get("imp_uid"))))
                    : Reply.of(
                        pages.apply(
                            Integer.parseInt(String.valueOf(call.parameters().get("page")))))));
  }

  private static JsonObject payment(String impUid) {
    return new JsonObject()
        .put("imp_uid", impUid)
        .put("merchant_uid", "order-1")
        .put("amount", 1)
        .put("cancel_amount", 0)
        .put("currency", "KRW")
        .put("status", "paid")
        .put("paid_at", 1_700_000_000);
  }

  private static JsonObject page(int total, int next, String impUid) {
    return new JsonObject()
        .put("total", total)
        .put("next", next)
        .put("list", new JsonArray().add(payment(impUid)));
  }

  @Test
  void aPaymentListedBeforeAChangeHasChangedLaterWhateverItsTimes() {
    JsonObject late = payment("imp_late").put("paid_at", 1_700_000_000 - 3_600);
    JsonObject old = payment("imp_old").put("paid_at", 1_700_000_000 - 7_200);
    JsonObject page = page(3, 0, "imp_1");
    page.getJsonArray("list").add(0, late).add(old);
    Sweep sweep =
        fixture.sweep(
            shop.stream(listing(number -> page), 100), Instant.ofEpochSecond(1_700_000_000));

    sweep.run().await();
    assertEquals(List.of("imp_1", "imp_late"), fixture.found());
    sweep.run().await();
    assertEquals(List.of(), fixture.found());
    assertEquals(List.of(), fixture.stored(), "an old time moved the position");
  }

  @Test
  void endlessListingIsAFailure() {
    PaymentEvents stream =
        shop.stream(listing(number -> page(1_000_000, number + 1, "imp_1")), 100);
    Sweep sweep = fixture.sweep(stream, Instant.ofEpochSecond(1_700_000_000));

    PortOneException failure = assertThrows(PortOneException.class, () -> sweep.run().await());

    assertEquals(FailureKind.BAD_UPSTREAM, failure.kind());
    assertEquals(List.of(), fixture.stored());
    assertEquals(List.of("imp_1"), fixture.found());
  }

  @Test
  void fewRepeatedPagesAreAccepted() {
    PaymentEvents stream =
        shop.stream(
            listing(number -> number < 12 ? page(2, number + 1, "imp_1") : page(2, 0, "imp_2")),
            100);

    fixture.sweep(stream, Instant.ofEpochSecond(1_600_000_000)).run().await();

    assertEquals(List.of("imp_1", "imp_2"), fixture.found());
    assertEquals(List.of(Instant.ofEpochSecond(1_700_000_000)), fixture.stored());
  }

  @Test
  void aPageThatNamesItselfAsTheNextOneIsTheLast() {
    PaymentEvents stream = shop.stream(listing(number -> page(1, number, "imp_1")), 100);

    fixture.sweep(stream, Instant.ofEpochSecond(1_600_000_000)).run().await();

    assertEquals(List.of("imp_1"), fixture.found());
  }

  @Test
  void aPageRejectedAfterEveryPaymentWasListedIsTheEnd() {
    PortOneException pastTheEnd =
        PortOneException.builder(FailureKind.INVALID_REQUEST, "no such page")
            .httpStatus(400)
            .portOneCode(-1)
            .build();
    PaymentEvents stream =
        shop.stream(
            listing(
                number -> {
                  if (number == 2) {
                    throw pastTheEnd;
                  }
                  return page(1, 2, "imp_1");
                }),
            100);

    fixture.sweep(stream, Instant.ofEpochSecond(1_600_000_000)).run().await();

    assertEquals(List.of(Instant.ofEpochSecond(1_700_000_000)), fixture.stored());
  }
}
