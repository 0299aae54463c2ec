package io.github.portonevertx.v2.payments;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sub-merchants to add to a sales slip. */
public final class RegisterStoreReceiptsRequest implements Request {
  private final RequestFields fields;

  private RegisterStoreReceiptsRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the call of {@code payments.registerStoreReceipts} that sends this request.
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

  /** A builder of {@link RegisterStoreReceiptsRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("payments.registerStoreReceipts");

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
     * Sets the entries.
     *
     * @param items one or more; required
     * @return this
     */
    public Builder items(List<RegisterStoreReceiptBodyItem> items) {
      fields.set("items", Arguments.wires(items, RegisterStoreReceiptBodyItem::parameters));
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
    public RegisterStoreReceiptsRequest build() {
      return new RegisterStoreReceiptsRequest(fields.copy());
    }
  }
}
