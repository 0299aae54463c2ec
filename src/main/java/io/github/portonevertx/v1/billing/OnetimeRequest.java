package io.github.portonevertx.v1.billing;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.arguments.Arguments;
import java.math.BigDecimal;

/** A charge of a card by its data, without a billing key or with a new one. */
public final class OnetimeRequest extends ChargeRequest<OnetimeRequest> {
  private OnetimeRequest(Call call) {
    super(call);
  }

  /**
   * A charge with what PortOne needs.
   *
   * @param merchantUid the order number, used for no other payment
   * @param amount what to charge, in the major unit of the currency
   * @param card the card to charge
   * @return the request
   */
  public static OnetimeRequest of(String merchantUid, BigDecimal amount, Card card) {
    return new OnetimeRequest(
        Arguments.required(card, "card")
            .addTo(
                Call.of("subscribe.onetime")
                    .with("merchant_uid", merchantUid)
                    .with("amount", amount)));
  }

  /**
   * Passes on that the buyer has proved to be the holder of the card, with Paymentwall.
   *
   * @param chargeId what the proof was made for
   * @param token the proof
   * @return a copy
   */
  public OnetimeRequest secure3d(String chargeId, String token) {
    return new OnetimeRequest(
        call().with("secure_3d_charge_id", chargeId).with("secure_3d_token", token));
  }

  /**
   * Stores the card as a billing key as well.
   *
   * @param customerUid the id to store it under, up to 80 characters
   * @return a copy
   */
  public OnetimeRequest customerUid(String customerUid) {
    return new OnetimeRequest(call().with("customer_uid", customerUid));
  }

  /**
   * Says what is paid for.
   *
   * @param name as the buyer reads it, up to 40 characters
   * @return a copy
   */
  public OnetimeRequest name(String name) {
    return new OnetimeRequest(call().with("name", name));
  }

  /**
   * Charges through a channel group of smart routing.
   *
   * @param channelGroupId PortOne's id of the group
   * @return a copy
   */
  public OnetimeRequest channelGroupId(String channelGroupId) {
    return new OnetimeRequest(call().with("channelGroupId", channelGroupId));
  }

  @Override
  OnetimeRequest around(Call call) {
    return new OnetimeRequest(call);
  }
}
