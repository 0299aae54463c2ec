package io.github.portonevertx.v1.billing;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.arguments.Arguments;
import java.math.BigDecimal;
import java.util.Collection;

/**
 * Charges to be made later with a billing key, which may be issued on this occasion.
 *
 * <pre>{@code
 * ScheduleRequest.of("card-of-customer-1", List.of(
 *     PlannedCharge.of("order-2", nextMonth, new BigDecimal("9000"), "KRW", "A month of tea")))
 * }</pre>
 */
public final class ScheduleRequest {
  private final Call call;

  private ScheduleRequest(Call call) {
    this.call = call;
  }

  /**
   * Charges with what PortOne needs.
   *
   * @param customerUid the billing key to charge
   * @param charges at least one
   * @return the request
   */
  public static ScheduleRequest of(String customerUid, Collection<PlannedCharge> charges) {
    return new ScheduleRequest(
        Call.of("schedules.create")
            .with("customer_uid", customerUid)
            .with(
                "schedules",
                Arguments.items(charges, "charges").stream().map(PlannedCharge::fields).toList()));
  }

  /**
   * Says how the PG knows the customer, which Toss Payments asks for.
   *
   * @param customerId the id
   * @return a copy
   */
  public ScheduleRequest customerId(String customerId) {
    return new ScheduleRequest(call.with("customer_id", customerId));
  }

  /**
   * Tries the card first: charges an amount and gives it back at once.
   *
   * @param checkingAmount in the major unit; zero does not try
   * @return a copy
   */
  public ScheduleRequest checkingAmount(BigDecimal checkingAmount) {
    return new ScheduleRequest(call.with("checking_amount", checkingAmount));
  }

  /**
   * Issues the billing key first, from a card.
   *
   * @param card the card's data
   * @return a copy
   */
  public ScheduleRequest card(Card card) {
    return new ScheduleRequest(Arguments.required(card, "card").addTo(call));
  }

  /**
   * Issues the billing key through a channel of yours.
   *
   * @param channelKey the key of the channel
   * @return a copy
   */
  public ScheduleRequest channelKey(String channelKey) {
    return new ScheduleRequest(call.with("channel_key", channelKey));
  }

  Call call() {
    return call;
  }

  /** The names of the fields that are set; never their values. */
  @Override
  public String toString() {
    return call.toString();
  }
}
