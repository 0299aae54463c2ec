package io.github.portonevertx.v1.billing;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v1.payments.ProductType;
import java.math.BigDecimal;

/**
 * What every charge without the buyer may say. Requests never change: each method answers a copy.
 *
 * @param <R> the kind of request
 */
public abstract sealed class ChargeRequest<R extends ChargeRequest<R>>
    permits AgainRequest, OnetimeRequest, PlannedCharge {
  private final Call call;

  ChargeRequest(Call call) {
    this.call = call;
  }

  /** The same kind of request around another call. */
  abstract R around(Call call);

  final Call call() {
    return call;
  }

  /**
   * Charges another currency than KRW.
   *
   * @param currency its code, such as {@code USD}
   * @return a copy
   */
  public R currency(String currency) {
    return around(call.with("currency", currency));
  }

  /**
   * Says which part of the amount no value-added tax is due on.
   *
   * @param taxFree in the major unit; may be zero
   * @return a copy
   */
  public R taxFree(BigDecimal taxFree) {
    return around(call.with("tax_free", taxFree));
  }

  /**
   * Says how much value-added tax the amount holds; without this the PG reckons it. Some PGs only.
   *
   * @param vatAmount in the major unit; may be zero
   * @return a copy
   */
  public R vatAmount(BigDecimal vatAmount) {
    return around(call.with("vat_amount", vatAmount));
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
   * Charges in instalments.
   *
   * @param cardQuota months; 0 charges at once
   * @return a copy
   */
  public R cardQuota(int cardQuota) {
    return around(call.with("card_quota", cardQuota));
  }

  /**
   * Says who pays the interest of instalments.
   *
   * @param interestFreeByMerchant {@code true} when the shop does
   * @return a copy
   */
  public R interestFreeByMerchant(boolean interestFreeByMerchant) {
    return around(call.with("interest_free_by_merchant", interestFreeByMerchant));
  }

  /**
   * Lets the buyer's card points be used up first.
   *
   * @param useCardPoint {@code true} to use them
   * @return a copy
   */
  public R useCardPoint(boolean useCardPoint) {
    return around(call.with("use_card_point", useCardPoint));
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

  /**
   * Sends the webhook elsewhere than the console says.
   *
   * @param noticeUrl the address
   * @return a copy
   */
  public R noticeUrl(String noticeUrl) {
    return around(call.with("notice_url", noticeUrl));
  }

  /**
   * Passes on where the buyer is, which Paymentwall asks for.
   *
   * @param browserIp the address of the buyer's browser
   * @return a copy
   */
  public R browserIp(String browserIp) {
    return around(call.with("browser_ip", browserIp));
  }

  /**
   * Says what is sold, which KSNET asks for.
   *
   * @param productType goods or content
   * @return a copy
   */
  public R productType(ProductType productType) {
    return around(
        call.with("product_type", Arguments.required(productType, "product_type").wire()));
  }

  /**
   * Makes the payment cheaper by a promotion.
   *
   * @param promotionId PortOne's id of the promotion
   * @return a copy
   */
  public R promotionId(String promotionId) {
    return around(call.with("promotion_id", promotionId));
  }

  /**
   * Hands fields to the PG as they are.
   *
   * @param bypass a JSON object as text
   * @return a copy
   */
  public R bypass(String bypass) {
    return around(call.with("bypass", bypass));
  }

  /** The names of the fields that are set; never their values. */
  @Override
  public String toString() {
    return call.toString();
  }
}
