package io.github.portonevertx.v2.internal.catalogue;

import io.github.portonevertx.internal.api.AnswerIds;
import io.github.portonevertx.internal.api.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The operations of V2, collected from the generated tables. */
public final class V2Catalogue {
  /** The action that compares an order with its payment; answered by this library. */
  public static final String VERIFY = "payments.verify";

  /** The action that returns a payment or none; answered by this library. */
  public static final String RECONCILE = "payments.reconcile";

  /** The writes that PortOne rejects without a store. */
  public static final Set<String> NEEDS_STORE = Set.of("paymentSessions.create");

  /** Every operation of V2; the entries state their ids themselves. */
  public static final Catalogue CATALOGUE =
      new Catalogue(
          new AnswerIds(Map.of(), Set.of()),
          List.of(
              PaymentOperations.ALL,
              BillingKeyOperations.ALL,
              CashReceiptOperations.ALL,
              IdentityVerificationOperations.ALL,
              PaymentScheduleOperations.ALL,
              PaymentSessionOperations.ALL,
              PromotionOperations.ALL,
              ReconciliationOperations.ALL,
              EscrowOperations.ALL,
              VirtualAccountOperations.ALL,
              BankOperations.ALL,
              CheckoutProfileOperations.ALL,
              KakaopayOperations.ALL,
              PaymentwallOperations.ALL),
          OwnOperations.ALL);

  private V2Catalogue() {}
}
