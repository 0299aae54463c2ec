package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Page;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.v1.payments.FindAllRequest;
import io.github.portonevertx.v1.payments.FindRequest;
import io.github.portonevertx.v1.payments.Listing;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PaymentStatus;
import io.github.portonevertx.v1.payments.Sorting;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that return the payments of an order or of a status, in pages. */
class PagesContractTest extends QueriesContract {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "주문 1/2: a+b",
        "100%",
        "%2F%25",
        "a:b;c=d?e&f#g",
        "a//b/",
        "...",
        "~'()*!@$,",
        "\\\"[]{}<>|^`",
        "주문-🌶️"
      })
  void orderIdMayContainAnyCharacter(String order) {
    String impUid = pay(order, 1004);
    simulator.ledger().prepare(order, BigDecimal.TEN, "KRW");

    assertEquals(order, client.payments().find(order).await().merchantUid());
    assertEquals(
        impUid,
        client
            .payments()
            .find(
                FindRequest.builder()
                    .merchantUid(order)
                    .status(PaymentStatus.PAID)
                    .sorting(Sorting.NEWEST_PAID_FIRST)
                    .build())
            .await()
            .impUid());
    assertEquals(impUid, client.payments().findAll(order).await().list().get(0).impUid());
    assertEquals(order, client.prepare().get(order).await().merchantUid());
    assertTrue(client.payments().getMany(List.of(), List.of(order)).await().isComplete());
    assertEquals(
        List.of("없음" + order.length()),
        client
            .payments()
            .getMany(List.of(impUid), List.of("없음" + order.length()))
            .await()
            .missing());
  }

  @Test
  void findAnswersTheFirstBySortingAndStatus() {
    Instant now = simulator.clock().now();
    simulator
        .ledger()
        .add(PaymentSeed.failed().merchantUid("o").impUid("old").startedAt(now.minusSeconds(9)));
    simulator.ledger().add(PaymentSeed.paid().merchantUid("o").impUid("new").startedAt(now));

    assertEquals("new", client.payments().find("o").await().impUid());
    assertEquals(
        "old",
        client
            .payments()
            .find(
                FindRequest.builder()
                    .merchantUid("o")
                    .status(PaymentStatus.ALL)
                    .sorting(Sorting.OLDEST_STARTED_FIRST)
                    .build())
            .await()
            .impUid());
    assertEquals(
        "old",
        client
            .payments()
            .find(
                FindRequest.builder()
                    .merchantUid("o")
                    .status(PaymentStatus.FAILED)
                    .sorting(Sorting.NEWEST_STARTED_FIRST)
                    .build())
            .await()
            .impUid());
    assertFails(
        client
            .payments()
            .find(
                FindRequest.builder()
                    .merchantUid("o")
                    .status(PaymentStatus.CANCELLED)
                    .sorting(Sorting.NEWEST_STARTED_FIRST)
                    .build()),
        FailureKind.NOT_FOUND,
        "payments.find",
        404,
        -1,
        NOT_FOUND);
  }

  @Test
  void findAllPages() {
    for (int i = 1; i <= 5; i++) {
      pay("o", i);
    }

    Page<Payment> middle =
        client
            .payments()
            .findAll(
                FindAllRequest.builder()
                    .merchantUid("o")
                    .status(PaymentStatus.PAID)
                    .limit(2)
                    .page(2)
                    .build())
            .await();
    Page<Payment> last =
        client
            .payments()
            .findAll(
                FindAllRequest.builder()
                    .merchantUid("o")
                    .status(PaymentStatus.ALL)
                    .limit(2)
                    .page(3)
                    .build())
            .await();

    assertEquals(
        List.of(5, 1, 3, 2),
        List.of(middle.total(), middle.previous(), middle.next(), middle.list().size()));
    assertTrue(middle.hasNext());
    assertFalse(last.hasNext());
    assertEquals(1, last.list().size());
    assertFails(
        client.payments().findAll("unknown"),
        FailureKind.NOT_FOUND,
        "payments.findAll",
        404,
        -1,
        NOT_FOUND);
  }

  @Test
  void listByStatusAcceptsPageSortingAndSpan() {
    Instant now = Instant.ofEpochSecond(simulator.clock().epochSeconds());
    for (int i = 1; i <= 4; i++) {
      simulator.ledger().add(PaymentSeed.paid().amount(i).startedAt(now.minusSeconds(i * 10L)));
    }
    Listing span = Listing.builder().from(now.minusSeconds(30)).to(now.minusSeconds(20)).build();

    assertEquals(
        List.of(2, 3), amounts(client.payments().listByStatus(PaymentStatus.PAID, span).await()));
    assertEquals(
        List.of(3, 2),
        amounts(
            client
                .payments()
                .listByStatus(
                    PaymentStatus.ALL,
                    Listing.builder()
                        .from(span.from())
                        .to(span.to())
                        .sorting(Sorting.OLDEST_STARTED_FIRST)
                        .build())
                .await()));
    assertEquals(
        List.of(), amounts(client.payments().listByStatus(PaymentStatus.READY, span).await()));
    assertEquals(
        List.of(1, 2, 3, 4), amounts(client.payments().listByStatus(PaymentStatus.PAID).await()));
  }

  @Test
  void listingRejectedByPortOneIsAnInvalidRequest() {
    Instant now = simulator.clock().now();

    assertFails(
        client
            .payments()
            .listByStatus(
                PaymentStatus.ALL,
                Listing.builder().from(now.minus(Duration.ofDays(91))).to(now).build()),
        FailureKind.INVALID_REQUEST,
        "payments.listByStatus",
        400,
        -1,
        "조회 기간은 최대 90일입니다.");
    assertFails(
        client.payments().listByStatus(PaymentStatus.ALL, Listing.builder().page(2).build()),
        FailureKind.INVALID_REQUEST,
        "payments.listByStatus",
        400,
        -1,
        "존재하지 않는 페이지입니다.");
  }

  @Test
  void aFullPageOfAThousandArrives() {
    for (int i = 0; i < 1000; i++) {
      simulator.ledger().pay(i + 1);
    }

    Page<Payment> page =
        client
            .payments()
            .listByStatus(PaymentStatus.ALL, Listing.builder().limit(1000).build())
            .await();

    assertEquals(1000, page.list().size());
  }

  private static List<Integer> amounts(Page<Payment> page) {
    return page.list().stream().map(payment -> payment.amount().intValueExact()).toList();
  }
}
