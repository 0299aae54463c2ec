package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.payments.CancelRequest;
import io.github.portonevertx.v1.payments.OrderPayments;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;

/** A contract with a paid payment to refund. */
abstract class WritesContract extends Contract {
  static final BigDecimal ALL = BigDecimal.valueOf(10_000);
  static final BigDecimal PART = BigDecimal.valueOf(3_000);

  String impUid;

  @Override
  PortOneV1Options options() {
    return super.options().setCommandsEnabled(true);
  }

  @BeforeEach
  void pay() {
    impUid = simulator.ledger().pay("order", 10_000).getString("imp_uid");
  }

  CancelRequest partial() {
    return CancelRequest.builder().impUid(impUid).amount(PART).refundable(ALL).build();
  }

  void assertNothingMoved() {
    assertEquals(0, simulator.executions(impUid));
    OrderPayments state = client.payments().reconcile("order").await();
    assertEquals(ALL, state.refundable());
    assertEquals(BigDecimal.ZERO, state.totalRefunded());
  }
}
