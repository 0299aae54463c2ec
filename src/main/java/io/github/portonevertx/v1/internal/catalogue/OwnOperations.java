package io.github.portonevertx.v1.internal.catalogue;

import static io.github.portonevertx.internal.api.Parameter.flag;
import static io.github.portonevertx.internal.api.Parameter.money;
import static io.github.portonevertx.internal.api.Parameter.text;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.IMP_UID;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.MERCHANT_UID;

import io.github.portonevertx.internal.api.Operation;
import java.util.List;

/**
 * The operations that this library answers itself, besides {@code health}; they are composed of
 * PortOne's.
 */
final class OwnOperations {
  /** The action that compares an order with its payments. */
  static final String VERIFY = "payments.verify";

  private OwnOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.own(VERIFY, "Verification", "whether an order is paid for, in full and once")
            .inKorean("주문이 전액, 한 번만 결제되었는지 확인")
            .query(
                MERCHANT_UID.needed(),
                money("amount").needed().orZero(),
                text("currency"),
                IMP_UID,
                flag("include_sandbox")));
  }
}
