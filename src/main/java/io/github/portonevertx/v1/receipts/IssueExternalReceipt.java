package io.github.portonevertx.v1.receipts;

import io.github.portonevertx.Call;
import java.math.BigDecimal;

/**
 * A cash receipt to issue for a deal outside PortOne. Every method gives a changed copy.
 *
 * <p>Which of them a receipt needs is for the PG to say.
 */
public final class IssueExternalReceipt {
  private final Call call;

  private IssueExternalReceipt(Call call) {
    this.call = call;
  }

  /**
   * Begins with what every PG needs.
   *
   * @param merchantUid the shop's order number, to find the receipt by
   * @param channelKey which of the shop's channels issues it
   * @param name what was sold
   * @param amount what was paid, in won, more than 0
   * @param identifier to whom: a phone number, a resident or business number, or that of a receipt
   *     card
   * @return the request
   */
  public static IssueExternalReceipt of(
      String merchantUid, String channelKey, String name, BigDecimal amount, String identifier) {
    return new IssueExternalReceipt(
        Call.of("receipts.issueExternal")
            .with("merchant_uid", merchantUid)
            .with("channel_key", channelKey)
            .with("name", name)
            .with("amount", amount)
            .with("identifier", identifier));
  }

  /**
   * Says what was sold, for KSNET and the new Nice module.
   *
   * @param productType {@code real} or {@code digital}
   * @return a copy
   */
  public IssueExternalReceipt productType(String productType) {
    return new IssueExternalReceipt(call.with("product_type", productType));
  }

  /**
   * Says what kind of number the receipt is issued to, for KICC, Hecto Financial and the new Nice
   * module.
   *
   * @param identifierType {@code person}, {@code business}, {@code phone} or {@code taxcard}
   * @return a copy
   */
  public IssueExternalReceipt identifierType(String identifierType) {
    return new IssueExternalReceipt(call.with("identifier_type", identifierType));
  }

  /**
   * Says what the receipt is for.
   *
   * @param type {@code person} for income deduction, as when not told, or {@code company} for proof
   *     of expense
   * @return a copy
   */
  public IssueExternalReceipt type(String type) {
    return new IssueExternalReceipt(call.with("type", type));
  }

  /**
   * Names the selling company by its number, for Welcome and, with payments, Daou.
   *
   * @param corpRegNo the business registration number
   * @return a copy
   */
  public IssueExternalReceipt corpRegNo(String corpRegNo) {
    return new IssueExternalReceipt(call.with("corp_reg_no", corpRegNo));
  }

  /**
   * Names the buyer.
   *
   * @param buyerName as it is to be printed
   * @return a copy
   */
  public IssueExternalReceipt buyerName(String buyerName) {
    return new IssueExternalReceipt(call.with("buyer_name", buyerName));
  }

  /**
   * Adds the buyer's mail address.
   *
   * @param buyerEmail the address
   * @return a copy
   */
  public IssueExternalReceipt buyerEmail(String buyerEmail) {
    return new IssueExternalReceipt(call.with("buyer_email", buyerEmail));
  }

  /**
   * Adds the buyer's phone number.
   *
   * @param buyerTel the number
   * @return a copy
   */
  public IssueExternalReceipt buyerTel(String buyerTel) {
    return new IssueExternalReceipt(call.with("buyer_tel", buyerTel));
  }

  /**
   * Says how much of the amount is free of tax.
   *
   * @param amount the part on which no value-added tax is due
   * @return a copy
   */
  public IssueExternalReceipt taxFree(BigDecimal amount) {
    return new IssueExternalReceipt(call.with("tax_free", amount));
  }

  /**
   * Says how much of the amount is value-added tax.
   *
   * @param amount the tax
   * @return a copy
   */
  public IssueExternalReceipt vatAmount(BigDecimal amount) {
    return new IssueExternalReceipt(call.with("vat_amount", amount));
  }

  /**
   * Says how it was paid, for Welcome.
   *
   * @param payMethod {@code trans} for a transfer, {@code vbank} for a virtual account
   * @return a copy
   */
  public IssueExternalReceipt payMethod(String payMethod) {
    return new IssueExternalReceipt(call.with("pay_method", payMethod));
  }

  Call call() {
    return call;
  }

  /** What is said, not its values. */
  @Override
  public String toString() {
    return call.toString();
  }
}
