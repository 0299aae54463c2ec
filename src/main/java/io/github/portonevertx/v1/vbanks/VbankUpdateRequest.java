package io.github.portonevertx.v1.vbanks;

import io.github.portonevertx.Call;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A change of a virtual account that waits for its deposit. Hecto Financial only.
 *
 * <p>At least one of amount and due time is required.
 */
public final class VbankUpdateRequest implements Request {
  private final RequestFields fields;

  private VbankUpdateRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Call toCall() {
    return fields.toCall();
  }

  /** {@return the action and the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return fields.toString();
  }

  /** A builder of {@link VbankUpdateRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("vbanks.update");

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
     * Sets the new amount to deposit.
     *
     * @param amount in the major unit, without decimals, more than 0
     * @return this
     */
    public Builder amount(BigDecimal amount) {
      fields.set("amount", amount);
      return this;
    }

    /**
     * Sets the new time until which the amount can be deposited.
     *
     * @param vbankDue in whole seconds
     * @return this
     */
    public Builder vbankDue(Instant vbankDue) {
      fields.set("vbank_due", Arguments.wire(vbankDue, Instant::getEpochSecond));
      return this;
    }

    /** {@return the request} */
    public VbankUpdateRequest build() {
      return new VbankUpdateRequest(fields.copy());
    }
  }
}
