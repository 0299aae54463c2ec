package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.Page;
import io.github.portonevertx.support.Covers;
import io.github.portonevertx.support.OperationCoverage;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;
import io.github.portonevertx.v1.payments.Payment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;

/**
 * Calls all operations of the groups in {@link Covers} through the typed client, in the sequences
 * in which they are used. After the last test each of them has been called with success.
 */
abstract class OperationsContract extends Contract {
  private final OperationCoverage coverage = new OperationCoverage();

  PortOneV1Client shop;

  @Override
  PortOneV1Options options() {
    return super.options().setCommandsEnabled(true);
  }

  @BeforeEach
  void openShop() {
    shop = noting(client);
  }

  PortOneV1Client noting(PortOneV1Client asked) {
    return PortOneV1Client.over(coverage.recording(asked::send));
  }

  @AfterEach
  void recordRequestedOperations() {
    simulator.requests().forEach(request -> coverage.arrived(request.operation()));
  }

  @AfterParameterizedClassInvocation
  void assertEveryOperationSucceeded() {
    List<String> groups = List.of(getClass().getAnnotation(Covers.class).value());

    assertEquals(Set.of(), coverage.missing(V1Catalogue.CATALOGUE, groups));
  }

  static BigDecimal won(long amount) {
    return BigDecimal.valueOf(amount);
  }

  /** Returns the time of the simulator in seconds, PortOne's unit. */
  Instant now() {
    return Instant.ofEpochSecond(simulator.clock().epochSeconds());
  }

  String pay(PaymentSeed seed) {
    return simulator.ledger().add(seed).getString("imp_uid");
  }

  static List<String> orders(Page<Payment> page) {
    return page.list().stream().map(Payment::merchantUid).toList();
  }
}
