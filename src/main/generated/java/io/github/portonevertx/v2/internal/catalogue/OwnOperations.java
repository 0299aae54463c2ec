package io.github.portonevertx.v2.internal.catalogue;

import static io.github.portonevertx.internal.api.Parameter.flag;
import static io.github.portonevertx.internal.api.Parameter.minor;
import static io.github.portonevertx.internal.api.Parameter.text;

import io.github.portonevertx.internal.api.Operation;
import java.util.List;

/** The operations that this library answers itself, besides {@code health}. */
final class OwnOperations {
  /** The operations, in the order of the documentation. */
  static final List<Operation> ALL =
      List.of(
          Operation.own("payments.verify", "Verification", "whether an order is paid for, in full")
              .inKorean("주문이 전액 결제되었는지 확인")
              .query(
                  text("paymentId").needed(),
                  minor("amount").orZero().needed(),
                  text("currency"),
                  text("storeId"),
                  flag("allowTestChannel")),
          Operation.own(
                  "payments.reconcile",
                  "OrderPayment",
                  "what PortOne has for a payment id, a payment or none")
              .inKorean("결제 번호에 대해 포트원에 있는 결제 조회(없으면 없음으로 응답)")
              .query(text("paymentId").needed(), text("storeId")));

  private OwnOperations() {}
}
