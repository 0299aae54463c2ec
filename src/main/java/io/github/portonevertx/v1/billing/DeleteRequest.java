package io.github.portonevertx.v1.billing;

import io.github.portonevertx.Call;
import java.util.Map;

/** A billing key to be deleted, and why. */
public final class DeleteRequest {
  private final Call call;

  private DeleteRequest(Call call) {
    this.call = call;
  }

  /**
   * A billing key to be deleted.
   *
   * @param customerUid the id it is stored under
   * @return the request
   */
  public static DeleteRequest of(String customerUid) {
    return new DeleteRequest(Call.of("customers.delete").with("customer_uid", customerUid));
  }

  /**
   * Tells Naver Pay that the customer wants it; without this it is the shop.
   *
   * @return a copy
   */
  public DeleteRequest requestedByCustomer() {
    return new DeleteRequest(call.with("extra", Map.of("requester", "customer")));
  }

  /**
   * Says why.
   *
   * @param reason a text for people
   * @return a copy
   */
  public DeleteRequest reason(String reason) {
    return new DeleteRequest(call.with("reason", reason));
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
