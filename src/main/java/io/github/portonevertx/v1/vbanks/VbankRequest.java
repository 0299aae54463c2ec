package io.github.portonevertx.v1.vbanks;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v1.payments.ProductType;
import java.math.BigDecimal;
import java.time.Instant;

/** A virtual account to be opened for an order. */
public final class VbankRequest extends DepositRequest<VbankRequest> {
  private VbankRequest(Call call) {
    super(call);
  }

  /**
   * An account with what PortOne needs.
   *
   * @param channelKey the channel to open it through
   * @param merchantUid the order number
   * @param amount what to pay in, in the major unit of the currency
   * @param vbankCode the bank, by the code the PG has for it
   * @param vbankDue until when to pay it in, in whole seconds
   * @return the request
   */
  public static VbankRequest of(
      String channelKey,
      String merchantUid,
      BigDecimal amount,
      String vbankCode,
      Instant vbankDue) {
    return new VbankRequest(
        Call.of("vbanks.issue")
            .with("channel_key", channelKey)
            .with("merchant_uid", merchantUid)
            .with("amount", amount)
            .with("vbank_code", vbankCode)
            .with("vbank_due", Arguments.required(vbankDue, "vbank_due").getEpochSecond()));
  }

  /**
   * Says what is sold, which KSNET asks for.
   *
   * @param productType goods or content
   * @return a copy
   */
  public VbankRequest productType(ProductType productType) {
    return new VbankRequest(
        call().with("product_type", Arguments.required(productType, "product_type").wire()));
  }

  /**
   * Opens an account of a number your shop has at the PG. Smartro and Hecto Financial.
   *
   * @param vbankNum the number
   * @return a copy
   */
  public VbankRequest vbankNum(String vbankNum) {
    return new VbankRequest(call().with("vbank_num", vbankNum));
  }

  /**
   * Says in whose name the account is, which some PGs ask for.
   *
   * @param vbankHolder the name, up to 16 characters
   * @return a copy
   */
  public VbankRequest vbankHolder(String vbankHolder) {
    return new VbankRequest(call().with("vbank_holder", vbankHolder));
  }

  /**
   * Opens a lasting account of a customer. Toss Payments only.
   *
   * @param vbankKey the key of the account, up to 13 characters
   * @return a copy
   */
  public VbankRequest vbankKey(String vbankKey) {
    return new VbankRequest(call().with("vbank_key", vbankKey));
  }

  /**
   * Says which company pays. The new NicePay only.
   *
   * @param businessRegistrationNumber its registration number, up to 10 characters
   * @return a copy
   */
  public VbankRequest businessRegistrationNumber(String businessRegistrationNumber) {
    return new VbankRequest(
        call().with("business_registration_number", businessRegistrationNumber));
  }

  /**
   * Says which part of the amount no value-added tax is due on.
   *
   * @param taxFree in the major unit; may be zero
   * @return a copy
   */
  public VbankRequest taxFree(BigDecimal taxFree) {
    return new VbankRequest(call().with("tax_free", taxFree));
  }

  /**
   * Says how much value-added tax the amount holds; without this the PG reckons it. Some PGs only.
   *
   * @param vatAmount in the major unit; may be zero
   * @return a copy
   */
  public VbankRequest vatAmount(BigDecimal vatAmount) {
    return new VbankRequest(call().with("vat_amount", vatAmount));
  }

  /**
   * Says how many things are sold.
   *
   * @param productCount at least 1
   * @return a copy
   */
  public VbankRequest productCount(int productCount) {
    return new VbankRequest(call().with("product_count", productCount));
  }

  /**
   * Puts the money in escrow.
   *
   * @param escrowPassword the password the buyer releases it with
   * @return a copy
   */
  public VbankRequest escrowPassword(String escrowPassword) {
    return new VbankRequest(call().with("escrow_password", escrowPassword));
  }

  /**
   * Opens an account that takes any number of deposits.
   *
   * @param fixedUnlimitedVbank {@code true} for such an account
   * @return a copy
   */
  public VbankRequest fixedUnlimitedVbank(boolean fixedUnlimitedVbank) {
    return new VbankRequest(call().with("fixed_unlimited_vbank", fixedUnlimitedVbank));
  }

  /**
   * Proves to Inicis who asks, which it wants.
   *
   * @param pgApiKey your API key at the PG
   * @return a copy
   */
  public VbankRequest pgApiKey(String pgApiKey) {
    return new VbankRequest(call().with("pg_api_key", pgApiKey));
  }

  @Override
  VbankRequest around(Call call) {
    return new VbankRequest(call);
  }
}
