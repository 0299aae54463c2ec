package io.github.portonevertx.v2.paymentschedules;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A payment to schedule with a billing key. */
public final class CreateRequest implements Request {
  private final RequestFields fields;

  private CreateRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the call of {@code paymentSchedules.create} that sends this request.
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

  /** A builder of {@link CreateRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("paymentSchedules.create");

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
     * Sets the payment.
     *
     * @param payment built by its builder; required
     * @return this
     */
    public Builder payment(BillingKeyPaymentScheduleInput payment) {
      fields.set("payment", Arguments.wire(payment, BillingKeyPaymentScheduleInput::parameters));
      return this;
    }

    /**
     * Sets when the payment is due.
     *
     * @param timeToPay a time; required
     * @return this
     */
    public Builder timeToPay(Instant timeToPay) {
      fields.set("timeToPay", Arguments.wire(timeToPay, Instant::toString));
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
    public CreateRequest build() {
      return new CreateRequest(fields.copy());
    }
  }
}
