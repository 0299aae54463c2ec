package io.github.portonevertx.internal.operation;

import static io.github.portonevertx.internal.operation.Parameter.flag;
import static io.github.portonevertx.internal.operation.Parameter.money;
import static io.github.portonevertx.internal.operation.Parameter.text;
import static io.github.portonevertx.internal.operation.SharedParameters.IMP_UID;
import static io.github.portonevertx.internal.operation.SharedParameters.MERCHANT_UID;

import java.util.List;

/** What this library answers itself: not operations of PortOne, though some are made of those. */
public final class OwnOperations {
  /** The action that tells how a client or verticle is. */
  public static final String HEALTH = "health";

  /** The action that tells whether an order is paid for. */
  public static final String VERIFY = "payments.verify";

  private OwnOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.own(HEALTH, "Health", "how the client or verticle is, without asking PortOne"),
        Operation.own(VERIFY, "Verification", "whether an order is paid for, in full and once")
            .query(
                MERCHANT_UID.needed(),
                money("amount").needed().orZero(),
                text("currency"),
                IMP_UID,
                flag("include_sandbox")));
  }
}
