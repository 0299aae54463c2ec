package io.github.portonevertx.v1.receipts;

import io.github.portonevertx.Call;
import java.math.BigDecimal;

/**
 * A cash receipt to issue for a payment. Every method gives a changed copy.
 *
 * <p>Which of them a receipt needs is for the PG to say. PortOne's parameter {@code vat} is
 * deprecated and left out: say {@link #vatAmount}.
 */
public final class IssueReceipt {
  private final Call call;

  private IssueReceipt(Call call) {
    this.call = call;
  }

  /**
   * Begins with what every PG needs.
   *
   * @param impUid PortOne's id of the payment
   * @param identifier to whom: a phone number, a resident or business number, or that of a receipt
   *     card
   * @return the request
   */
  public static IssueReceipt of(String impUid, String identifier) {
    return new IssueReceipt(
        Call.of("receipts.issue").with("imp_uid", impUid).with("identifier", identifier));
  }

  /**
   * Says what was sold, for KSNET and the new Nice module.
   *
   * @param productType {@code real} or {@code digital}
   * @return a copy
   */
  public IssueReceipt productType(String productType) {
    return new IssueReceipt(call.with("product_type", productType));
  }

  /**
   * Says what kind of number the receipt is issued to, for KICC, Hecto Financial and the new Nice
   * module.
   *
   * @param identifierType {@code person}, {@code business}, {@code phone} or {@code taxcard}
   * @return a copy
   */
  public IssueReceipt identifierType(String identifierType) {
    return new IssueReceipt(call.with("identifier_type", identifierType));
  }

  /**
   * Says what the receipt is for.
   *
   * @param type {@code person} for income deduction, as when not told, or {@code company} for proof
   *     of expense
   * @return a copy
   */
  public IssueReceipt type(String type) {
    return new IssueReceipt(call.with("type", type));
  }

  /**
   * Adds the selling company's phone number, for Daou.
   *
   * @param companyTel the number
   * @return a copy
   */
  public IssueReceipt companyTel(String companyTel) {
    return new IssueReceipt(call.with("company_tel", companyTel));
  }

  /**
   * Adds the selling company's name, for Daou.
   *
   * @param companyName the name
   * @return a copy
   */
  public IssueReceipt companyName(String companyName) {
    return new IssueReceipt(call.with("company_name", companyName));
  }

  /**
   * Names the selling company by its number, for Welcome and, with payments, Daou.
   *
   * @param corpRegNo the business registration number
   * @return a copy
   */
  public IssueReceipt corpRegNo(String corpRegNo) {
    return new IssueReceipt(call.with("corp_reg_no", corpRegNo));
  }

  /**
   * Names the buyer.
   *
   * @param buyerName as it is to be printed
   * @return a copy
   */
  public IssueReceipt buyerName(String buyerName) {
    return new IssueReceipt(call.with("buyer_name", buyerName));
  }

  /**
   * Adds the buyer's mail address.
   *
   * @param buyerEmail the address
   * @return a copy
   */
  public IssueReceipt buyerEmail(String buyerEmail) {
    return new IssueReceipt(call.with("buyer_email", buyerEmail));
  }

  /**
   * Adds the buyer's phone number.
   *
   * @param buyerTel the number
   * @return a copy
   */
  public IssueReceipt buyerTel(String buyerTel) {
    return new IssueReceipt(call.with("buyer_tel", buyerTel));
  }

  /**
   * Says how much of the amount is free of tax.
   *
   * @param amount the part on which no value-added tax is due
   * @return a copy
   */
  public IssueReceipt taxFree(BigDecimal amount) {
    return new IssueReceipt(call.with("tax_free", amount));
  }

  /**
   * Says how much of the amount is value-added tax.
   *
   * @param amount the tax
   * @return a copy
   */
  public IssueReceipt vatAmount(BigDecimal amount) {
    return new IssueReceipt(call.with("vat_amount", amount));
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
