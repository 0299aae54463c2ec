package io.github.portonevertx.v1.escrow;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.values.JsonFields;
import java.util.Collection;

/** What a PG is told of the delivery of an escrow payment. Every method gives a changed copy. */
public final class EscrowShipment {
  private final JsonFields part;

  private EscrowShipment(JsonFields part) {
    this.part = part;
  }

  /**
   * Begins with what every PG needs.
   *
   * @param sender who sends it
   * @param receiver who gets it
   * @param parcel how it travels
   * @return the value
   */
  public static EscrowShipment of(EscrowParty sender, EscrowParty receiver, EscrowParcel parcel) {
    return new EscrowShipment(
        JsonFields.empty()
            .with("sender", Arguments.required(sender, "sender").values())
            .with("receiver", Arguments.required(receiver, "receiver").values())
            .with("logis", Arguments.required(parcel, "parcel").values()));
  }

  /**
   * Says what is in the parcel; Welcome insists on it.
   *
   * @param products one or more
   * @return a copy
   */
  public EscrowShipment products(Collection<EscrowProduct> products) {
    return new EscrowShipment(
        part.with(
            "products",
            Arguments.items(products, "products").stream().map(EscrowProduct::values).toList()));
  }

  Call call(String action) {
    return Call.of(action).withParameters(part.values());
  }

  /** What is said, not its values. */
  @Override
  public String toString() {
    return "EscrowShipment" + part;
  }
}
