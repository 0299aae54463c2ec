package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.support.Covers;
import io.github.portonevertx.support.OperationCoverage;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every operation of V1 is called in the contract of its group. */
class EveryOperationContractTest {
  private static final List<Class<? extends OperationsContract>> CONTRACTS =
      List.of(
          PaymentOperationsContractTest.class,
          BillingOperationsContractTest.class,
          VirtualAccountOperationsContractTest.class,
          ReceiptOperationsContractTest.class,
          DeliveryOperationsContractTest.class,
          NaverOperationsContractTest.class,
          WalletOperationsContractTest.class,
          LookupOperationsContractTest.class);

  @Test
  void everyGroupIsCovered() {
    Set<String> covered = new TreeSet<>();
    for (Class<?> contract : CONTRACTS) {
      covered.addAll(List.of(contract.getAnnotation(Covers.class).value()));
    }

    assertEquals(OperationCoverage.groups(V1Catalogue.CATALOGUE), covered);
  }
}
