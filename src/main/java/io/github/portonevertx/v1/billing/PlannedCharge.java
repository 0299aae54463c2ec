package io.github.portonevertx.v1.billing;

import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One charge of a {@link ScheduleRequest}: its time, amount and purpose. PortOne takes missing data
 * of the buyer from the billing key.
 */
public final class PlannedCharge {
  private final RequestFields fields;

  private PlannedCharge(RequestFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the fields as an item of the request that holds them. */
  Map<String, @Nullable Object> fields() {
    return fields.values();
  }

  /** {@return the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return fields.toString();
  }

  /** A builder of {@link PlannedCharge}. */
  public static final class Builder extends ChargeBuilder<Builder> {
    private Builder() {
      super("schedules.create");
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets when to charge.
     *
     * @param scheduleAt whole seconds are sent
     * @return this
     */
    public Builder scheduleAt(Instant scheduleAt) {
      fields.set("schedule_at", Arguments.wire(scheduleAt, Instant::getEpochSecond));
      return this;
    }

    /**
     * Sets how many products are sold.
     *
     * @param productCount at least 1
     * @return this
     */
    public Builder productCount(int productCount) {
      fields.set("product_count", productCount);
      return this;
    }

    /**
     * Sets the type of the cash receipt, with Toss Pay.
     *
     * @param cashReceiptType for whom it is issued
     * @return this
     */
    public Builder cashReceiptType(CashReceiptType cashReceiptType) {
      fields.set("cash_receipt_type", Arguments.wire(cashReceiptType, CashReceiptType::wire));
      return this;
    }

    /**
     * Sets the day on which the product is used, which Naver Pay requires.
     *
     * @param naverUseConfirm the day in Korea
     * @return this
     */
    public Builder naverUseConfirm(LocalDate naverUseConfirm) {
      fields.setIn("extra", "naverUseCfm", Arguments.day(naverUseConfirm));
      return this;
    }

    /** {@return the charge} */
    public PlannedCharge build() {
      return new PlannedCharge(fields.copy());
    }
  }
}
