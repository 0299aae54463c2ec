package io.github.portonevertx.contract.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.support.Covers;
import io.github.portonevertx.support.OperationCoverage;
import io.github.portonevertx.v2.internal.catalogue.V2Catalogue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every operation of V2 is called in the contract of its group. */
class EveryOperationContractTest {
  private static final List<Class<? extends OperationsContract>> CONTRACTS =
      List.of(
          PaymentOperationsContractTest.class,
          BillingOperationsContractTest.class,
          ReceiptOperationsContractTest.class,
          IdentityOperationsContractTest.class,
          CheckoutOperationsContractTest.class,
          DeliveryOperationsContractTest.class);

  @Test
  void everyGroupIsCovered() {
    Set<String> covered = new TreeSet<>();
    for (Class<?> contract : CONTRACTS) {
      covered.addAll(List.of(contract.getAnnotation(Covers.class).value()));
    }

    assertEquals(OperationCoverage.groups(V2Catalogue.CATALOGUE), covered);
  }
}
