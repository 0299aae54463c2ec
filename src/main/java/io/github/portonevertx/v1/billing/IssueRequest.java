package io.github.portonevertx.v1.billing;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.arguments.Arguments;

/** A card to be stored as a billing key. */
public final class IssueRequest {
  private final Call call;

  private IssueRequest(Call call) {
    this.call = call;
  }

  /**
   * A card with what PortOne needs.
   *
   * @param customerUid the id to store the card under, up to 80 characters; one that is in use gets
   *     the new card
   * @param channelKey the channel to store it through
   * @param card the card
   * @return the request
   */
  public static IssueRequest of(String customerUid, String channelKey, Card card) {
    return new IssueRequest(
        Arguments.required(card, "card")
            .addTo(
                Call.of("customers.issue")
                    .with("customer_uid", customerUid)
                    .with("channel_key", channelKey)));
  }

  /**
   * Says how the PG knows the customer, which Toss Payments asks for.
   *
   * @param customerId the id
   * @return a copy
   */
  public IssueRequest customerId(String customerId) {
    return new IssueRequest(call.with("customer_id", customerId));
  }

  /**
   * Says whose card it is.
   *
   * @param customerName the name, up to 20 characters
   * @return a copy
   */
  public IssueRequest customerName(String customerName) {
    return new IssueRequest(call.with("customer_name", customerName));
  }

  /**
   * Says what the customer's phone number is.
   *
   * @param customerTel the number, up to 20 characters
   * @return a copy
   */
  public IssueRequest customerTel(String customerTel) {
    return new IssueRequest(call.with("customer_tel", customerTel));
  }

  /**
   * Says where the customer gets mail.
   *
   * @param customerEmail the address, up to 200 characters
   * @return a copy
   */
  public IssueRequest customerEmail(String customerEmail) {
    return new IssueRequest(call.with("customer_email", customerEmail));
  }

  /**
   * Says where the customer lives.
   *
   * @param customerAddr the address, up to 200 characters
   * @return a copy
   */
  public IssueRequest customerAddr(String customerAddr) {
    return new IssueRequest(call.with("customer_addr", customerAddr));
  }

  /**
   * Says what the customer's postal code is.
   *
   * @param customerPostcode the code, up to 8 characters
   * @return a copy
   */
  public IssueRequest customerPostcode(String customerPostcode) {
    return new IssueRequest(call.with("customer_postcode", customerPostcode));
  }

  /**
   * Stores the card at every PG of a channel group of smart routing.
   *
   * @param channelGroupId PortOne's id of the group
   * @return a copy
   */
  public IssueRequest channelGroupId(String channelGroupId) {
    return new IssueRequest(call.with("channel_group_id", channelGroupId));
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
