package io.github.portonevertx.v1.internal.catalogue;

import io.github.portonevertx.internal.api.AnswerIds;
import io.github.portonevertx.internal.api.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The operations of PortOne V1. An operation is added by adding an entry to the table of its area.
 *
 * <p>Names, limits and closed sets are those of PortOne's V1 specification of 2026-08-06.
 */
public final class V1Catalogue {
  /** The action that compares an order with its payments; answered by this library. */
  public static final String VERIFY = OwnOperations.VERIFY;

  /** PortOne and the payment companies make these, and never spell them in two ways. */
  private static final Set<String> EXACT = Set.of("imp_uid", "product_order_id");

  private static final AnswerIds IDS =
      new AnswerIds(
          Map.ofEntries(
              Map.entry("Payment", List.of("imp_uid", "merchant_uid", "customer_uid")),
              Map.entry("PreparedPayment", List.of("merchant_uid")),
              Map.entry("ScheduleResult", List.of("merchant_uid", "customer_uid")),
              Map.entry("Customer", List.of("customer_uid")),
              Map.entry("KcpQuickAutopayDeleted", List.of("customer_uid")),
              Map.entry("KcpQuickMember", List.of("member_id")),
              Map.entry("KcpQuickFidoReleased", List.of("member_id")),
              Map.entry("Certification", List.of("imp_uid")),
              Map.entry("Receipt", List.of("imp_uid")),
              Map.entry("ExternalReceipt", List.of("merchant_uid")),
              Map.entry("NaverProductOrder", List.of("product_order_id")),
              Map.entry("Tier", List.of("tier_code"))),
          EXACT);

  /** Every operation of V1. */
  public static final Catalogue CATALOGUE =
      new Catalogue(
          IDS,
          List.of(
              PaymentOperations.all(),
              BillingOperations.all(),
              CertificationOperations.all(),
              ReceiptOperations.all(),
              EscrowOperations.all(),
              VirtualAccountOperations.all(),
              NaverOperations.all(),
              PayOperations.all(),
              CodeOperations.all()),
          OwnOperations.all());

  private V1Catalogue() {}
}
