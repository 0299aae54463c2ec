package io.github.portonevertx.v1.billing;

import io.github.portonevertx.Call;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The charges to be made later with a billing key, which the same request may issue.
 *
 * <pre>{@code
 * ScheduleRequest.builder()
 *     .customerUid("card-of-customer-1")
 *     .schedules(List.of(nextMonth, monthAfter))
 *     .build()
 * }</pre>
 */
public final class ScheduleRequest implements Request {
  private final RequestFields fields;

  private ScheduleRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  private static List<@Nullable Map<String, @Nullable Object>> items(
      Collection<PlannedCharge> charges) {
    List<@Nullable Map<String, @Nullable Object>> items = new ArrayList<>();
    for (PlannedCharge charge : charges) {
      // A null item is kept here and rejected by its position when the request is sent.
      items.add(Arguments.wire(charge, PlannedCharge::fields));
    }
    return items;
  }

  @Override
  public Call toCall() {
    return fields.toCall();
  }

  /** {@return the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return fields.toString();
  }

  /** A builder of {@link ScheduleRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("schedules.create");

    private Builder() {}

    /**
     * Sets the billing key to charge.
     *
     * @param customerUid its id, up to 80 characters
     * @return this
     */
    public Builder customerUid(String customerUid) {
      fields.set("customer_uid", customerUid);
      return this;
    }

    /**
     * Sets the charges.
     *
     * @param schedules at least one
     * @return this
     */
    public Builder schedules(Collection<PlannedCharge> schedules) {
      fields.set("schedules", Arguments.wire(schedules, ScheduleRequest::items));
      return this;
    }

    /**
     * Sets the customer's id at the PG, which Toss Payments requires.
     *
     * @param customerId the id
     * @return this
     */
    public Builder customerId(String customerId) {
      fields.set("customer_id", customerId);
      return this;
    }

    /**
     * Sets an amount that is charged and refunded at once to check the card.
     *
     * @param checkingAmount in the major unit, without decimals; 0 checks nothing
     * @return this
     */
    public Builder checkingAmount(BigDecimal checkingAmount) {
      fields.set("checking_amount", checkingAmount);
      return this;
    }

    /**
     * Sets the card from which the billing key is issued first.
     *
     * @param card with its number and expiry
     * @return this
     */
    public Builder card(Card card) {
      fields.setAll("card_number", Arguments.wire(card, Card::parameters));
      return this;
    }

    /**
     * Sets the channel to issue the billing key through.
     *
     * @param channelKey its key, up to 55 characters
     * @return this
     */
    public Builder channelKey(String channelKey) {
      fields.set("channel_key", channelKey);
      return this;
    }

    /** {@return the request} */
    public ScheduleRequest build() {
      return new ScheduleRequest(fields.copy());
    }
  }
}
