package io.github.portonevertx.v1.escrow;

import io.github.portonevertx.Call;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of an escrow payment, which is reported to the PG.
 *
 * <p>Registering and changing a delivery take the same fields; only registering takes {@link
 * Builder#sendEmail}.
 */
public final class EscrowShipmentRequest implements Request {
  private final RequestFields fields;

  private EscrowShipmentRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return the call {@code escrow.register}} {@code escrow().update(…)} sends the same parameters
   * as {@code escrow.update}.
   */
  @Override
  public Call toCall() {
    return fields.toCall();
  }

  /** {@return the action and the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return fields.toString();
  }

  /** A builder of {@link EscrowShipmentRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("escrow.register");

    private Builder() {}

    /**
     * Sets PortOne's id of the payment.
     *
     * @param impUid at most 32 characters; required
     * @return this
     */
    public Builder impUid(String impUid) {
      fields.set("imp_uid", impUid);
      return this;
    }

    /**
     * Sets the sender.
     *
     * @param sender required
     * @return this
     */
    public Builder sender(EscrowParty sender) {
      fields.set("sender", Arguments.wire(sender, EscrowParty::parameters));
      return this;
    }

    /**
     * Sets the recipient.
     *
     * @param receiver required; without a relationship
     * @return this
     */
    public Builder receiver(EscrowParty receiver) {
      fields.set("receiver", Arguments.wire(receiver, EscrowParty::parameters));
      return this;
    }

    /**
     * Sets the parcel.
     *
     * @param parcel required
     * @return this
     */
    public Builder parcel(EscrowParcel parcel) {
      fields.set("logis", Arguments.wire(parcel, EscrowParcel::parameters));
      return this;
    }

    /**
     * Sets the goods in the parcel, which Welcome requires.
     *
     * @param products one or more
     * @return this
     */
    public Builder products(Collection<EscrowProduct> products) {
      fields.set("products", parameters(products));
      return this;
    }

    /**
     * Sets whether the new Nice module sends the buyer an email about a registered delivery.
     *
     * @param sendEmail true when it is not set
     * @return this
     */
    public Builder sendEmail(boolean sendEmail) {
      fields.set("send_email", sendEmail);
      return this;
    }

    private static @Nullable List<@Nullable Object> parameters(
        @Nullable Collection<? extends @Nullable EscrowProduct> products) {
      if (products == null) {
        return null;
      }
      List<@Nullable Object> values = new ArrayList<>();
      products.forEach(product -> values.add(Arguments.wire(product, EscrowProduct::parameters)));
      return values;
    }

    /** {@return the request} */
    public EscrowShipmentRequest build() {
      return new EscrowShipmentRequest(fields.copy());
    }
  }
}
