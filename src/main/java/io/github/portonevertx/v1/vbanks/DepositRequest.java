package io.github.portonevertx.v1.vbanks;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Collection;

/**
 * What every payment that waits for a deposit may say. Requests never change: each method answers a
 * copy.
 *
 * @param <R> the kind of request
 */
public abstract sealed class DepositRequest<R extends DepositRequest<R>>
    permits CvsRequest, VbankRequest {
  private final Call call;

  DepositRequest(Call call) {
    this.call = call;
  }

  /** The same kind of request around another call. */
  abstract R around(Call call);

  final Call call() {
    return call;
  }

  /**
   * Says what is paid for.
   *
   * @param name as the buyer reads it, up to 40 characters
   * @return a copy
   */
  public R name(String name) {
    return around(call.with("name", name));
  }

  /**
   * Says who pays.
   *
   * @param buyerName the name, up to 16 characters
   * @return a copy
   */
  public R buyerName(String buyerName) {
    return around(call.with("buyer_name", buyerName));
  }

  /**
   * Says where the buyer gets mail.
   *
   * @param buyerEmail the address, up to 64 characters
   * @return a copy
   */
  public R buyerEmail(String buyerEmail) {
    return around(call.with("buyer_email", buyerEmail));
  }

  /**
   * Says what the buyer's phone number is.
   *
   * @param buyerTel the number, up to 16 characters
   * @return a copy
   */
  public R buyerTel(String buyerTel) {
    return around(call.with("buyer_tel", buyerTel));
  }

  /**
   * Says where the buyer lives.
   *
   * @param buyerAddr the address, up to 128 characters
   * @return a copy
   */
  public R buyerAddr(String buyerAddr) {
    return around(call.with("buyer_addr", buyerAddr));
  }

  /**
   * Says what the buyer's postal code is.
   *
   * @param buyerPostcode the code, up to 8 characters
   * @return a copy
   */
  public R buyerPostcode(String buyerPostcode) {
    return around(call.with("buyer_postcode", buyerPostcode));
  }

  /**
   * Sends the webhooks elsewhere than the console says.
   *
   * @param noticeUrls the addresses, at least one
   * @return a copy
   */
  public R noticeUrls(Collection<String> noticeUrls) {
    return around(call.with("notice_url", Arguments.items(noticeUrls, "notice_urls")));
  }

  /**
   * Attaches something to the payment that its queries give back.
   *
   * @param customData such as JSON as text
   * @return a copy
   */
  public R customData(String customData) {
    return around(call.with("custom_data", customData));
  }

  /** The names of the fields that are set; never their values. */
  @Override
  public String toString() {
    return call.toString();
  }
}
