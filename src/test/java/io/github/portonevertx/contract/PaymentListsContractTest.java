package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Reply;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.v1.payments.FoundPayments;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.json.JsonArray;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Queries for many payments by their ids, and for the payments of an order. */
class PaymentListsContractTest extends QueriesContract {
  @Test
  void getManyFindsByBothKindsOfId() {
    String a = pay("a", 1);
    String b = pay("b", 2);
    pay("c", 3);

    FoundPayments found = client.payments().getMany(List.of(a, b), List.of("c")).await();

    assertTrue(found.isComplete());
    assertEquals(Set.of("a", "b", "c"), orders(found.payments()));
    assertEquals(3, found.payments().size());
  }

  @Test
  void getManyReportsMissingIdsInRequestOrder() {
    String a = pay("a", 1);

    FoundPayments found =
        client
            .payments()
            .getMany(List.of("imp_z", a, "imp_y"), List.of("주문 없음, \"?\"", "a"))
            .await();

    assertFalse(found.isComplete());
    assertEquals(Set.of("a"), orders(found.payments()));
    assertEquals(List.of("imp_z", "imp_y", "주문 없음, \"?\""), found.missing());
  }

  @Test
  void getManyThatFindsNothingSucceeds() {
    FoundPayments found = client.payments().getMany(List.of("imp_x", "imp_y")).await();

    assertEquals(List.of(), found.payments());
    assertEquals(List.of("imp_x", "imp_y"), found.missing());
  }

  @Test
  void partialReplyIsMarkedAsPartial() {
    String a = pay("a", 1);

    Reply all = client.send(Call.of("payments.getMany").with("imp_uid", List.of(a))).await();
    Reply some = client.send(Call.of("payments.getMany").with("imp_uid", List.of(a, "x"))).await();

    assertFalse(all.isPartial());
    assertEquals(List.of(), all.missing());
    assertTrue(some.isPartial());
    assertEquals(List.of("x"), some.missing());
    assertEquals(1, ((JsonArray) some.json()).size());
  }

  @Test
  void getManySplitsListsLongerThanTheLimit() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      ids.add(pay("order-" + i, i + 1));
    }
    List<String> wanted = new ArrayList<>(ids);
    wanted.set(7, "imp_missing_1");
    wanted.set(207, "imp_missing_2");

    FoundPayments found = client.payments().getMany(ids).await();
    FoundPayments partial = client.payments().getMany(wanted).await();

    assertTrue(found.isComplete());
    assertEquals(
        Set.copyOf(ids),
        found.payments().stream().map(Payment::impUid).collect(Collectors.toSet()));
    assertEquals(250, found.payments().size());
    assertEquals(248, partial.payments().size());
    assertEquals(List.of("imp_missing_1", "imp_missing_2"), partial.missing());
    assertEquals(
        List.of(50, 50, 100, 100, 100, 100),
        simulator.requests("payments.getMany").stream()
            .map(request -> request.query().get("imp_uid[]").size())
            .sorted()
            .toList());
  }

  @Test
  void getManySplitsBothKindsOfIdTogether() {
    List<String> impUids = IntStream.range(0, 60).mapToObj(i -> pay("a" + i, 1)).toList();
    List<String> orders = IntStream.range(0, 60).mapToObj(i -> "b" + i).toList();
    orders.forEach(order -> pay(order, 2));

    FoundPayments found = client.payments().getMany(impUids, orders).await();

    assertTrue(found.isComplete());
    assertEquals(120, found.payments().size());
    assertEquals(2, simulator.count("payments.getMany"));
  }

  @Test
  void duplicateIdReturnsThePaymentOnce() {
    String a = pay("a", 1);
    List<String> wanted = new ArrayList<>(Collections.nCopies(150, a));
    wanted.addAll(IntStream.range(0, 120).mapToObj(i -> "imp_missing_" + i).toList());

    FoundPayments found = client.payments().getMany(wanted, List.of("a")).await();

    assertEquals(1, found.payments().size());
    assertEquals(120, found.missing().size());
  }

  @Test
  void oneFailedBatchFailsTheCall() {
    List<String> ids = IntStream.range(0, 150).mapToObj(i -> pay("o" + i, 1)).toList();
    simulator.faults().next(new Fault.EnvelopeError(429, -1, "천천히"));

    assertFails(
        client.payments().getMany(ids),
        FailureKind.RATE_LIMITED,
        "payments.getMany",
        429,
        -1,
        "천천히");
  }

  private static Set<String> orders(Collection<Payment> payments) {
    return new TreeSet<>(new HashSet<>(payments.stream().map(Payment::merchantUid).toList()));
  }
}
