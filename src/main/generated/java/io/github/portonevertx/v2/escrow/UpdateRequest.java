package io.github.portonevertx.v2.escrow;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import io.github.portonevertx.v2.common.PaymentProductInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The new data of a delivery registered for an escrow payment. */
public final class UpdateRequest implements Request {
  private final RequestFields fields;

  private UpdateRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the call of {@code escrow.update} that sends this request.
   *
   * @return the call, with the parameters that are set
   * @throws PortOneException {@code INVALID_REQUEST} when a value is nested too deeply
   */
  @Override
  public Call toCall() {
    return fields.toCall();
  }

  /** {@return the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return fields.toString();
  }

  /** A builder of {@link UpdateRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("escrow.update");

    private Builder() {}

    /**
     * Sets the id of the payment.
     *
     * @param paymentId chosen by the merchant; required
     * @return this
     */
    public Builder paymentId(String paymentId) {
      fields.set("paymentId", paymentId);
      return this;
    }

    /**
     * Sets the sender.
     *
     * @param sender built by its builder
     * @return this
     */
    public Builder sender(PaymentEscrowSenderInput sender) {
      fields.set("sender", Arguments.wire(sender, PaymentEscrowSenderInput::parameters));
      return this;
    }

    /**
     * Sets the recipient.
     *
     * @param receiver built by its builder
     * @return this
     */
    public Builder receiver(PaymentEscrowReceiverInput receiver) {
      fields.set("receiver", Arguments.wire(receiver, PaymentEscrowReceiverInput::parameters));
      return this;
    }

    /**
     * Sets the delivery.
     *
     * @param logistics built by its builder; required
     * @return this
     */
    public Builder logistics(PaymentLogistics logistics) {
      fields.set("logistics", Arguments.wire(logistics, PaymentLogistics::parameters));
      return this;
    }

    /**
     * Sets whether the buyer gets an email about the delivery.
     *
     * @param sendEmail {@code true} if so
     * @return this
     */
    public Builder sendEmail(boolean sendEmail) {
      fields.set("sendEmail", sendEmail);
      return this;
    }

    /**
     * Sets the products.
     *
     * @param products one or more
     * @return this
     */
    public Builder products(List<PaymentProductInput> products) {
      fields.set("products", Arguments.wires(products, PaymentProductInput::parameters));
      return this;
    }

    /**
     * Sets a parameter that PortOne has but this version of the library does not know.
     *
     * @param name PortOne's name of the parameter
     * @param value its value
     * @return this
     */
    public Builder unchecked(String name, @Nullable Object value) {
      fields.unchecked(name, value);
      return this;
    }

    /** {@return the request} */
    public UpdateRequest build() {
      return new UpdateRequest(fields.copy());
    }
  }
}
