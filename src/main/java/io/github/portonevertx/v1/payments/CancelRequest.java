package io.github.portonevertx.v1.payments;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.arguments.Arguments;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What to give back of a payment, and how. Every method gives a changed copy.
 *
 * <pre>{@code
 * CancelRequest.partial(payment.impUid(), new BigDecimal("4000"))
 *     .refundable(payment.refundable())
 *     .reason("one of two came broken")
 * }</pre>
 *
 * <p>Say {@link #refundable} with every partial refund. PortOne refuses the refund when it counts
 * otherwise, and nothing else stops one that is sent a second time: two refunds of 4,000 are as
 * good to PortOne as one.
 */
public final class CancelRequest {
  private final Call call;

  private CancelRequest(Call call) {
    this.call = call;
  }

  /**
   * Gives back all that remains of a payment.
   *
   * @param impUid PortOne's id of the payment
   * @return the request
   */
  public static CancelRequest full(String impUid) {
    return new CancelRequest(Call.of("payments.cancel").with("imp_uid", impUid));
  }

  /**
   * Gives back all that remains of an order's payment.
   *
   * @param merchantUid the shop's order number
   * @return the request
   */
  public static CancelRequest fullOfOrder(String merchantUid) {
    return new CancelRequest(Call.of("payments.cancel").with("merchant_uid", merchantUid));
  }

  /**
   * Gives back a part of a payment.
   *
   * @param impUid PortOne's id of the payment
   * @param amount how much, in the major unit of the payment's currency
   * @return the request
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the amount is not more than 0
   */
  public static CancelRequest partial(String impUid, BigDecimal amount) {
    return full(impUid).only(amount);
  }

  /**
   * Gives back a part of an order's payment.
   *
   * @param merchantUid the shop's order number
   * @param amount how much, in the major unit of the payment's currency
   * @return the request
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the amount is not more than 0
   */
  public static CancelRequest partialOfOrder(String merchantUid, BigDecimal amount) {
    return fullOfOrder(merchantUid).only(amount);
  }

  private CancelRequest only(BigDecimal amount) {
    if (Arguments.required(amount, "amount").signum() <= 0) {
      // To PortOne a refund of 0 is a refund of everything.
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST,
          "parameter 'amount' must be more than 0; for a full refund use full or fullOfOrder");
    }
    return with("amount", amount);
  }

  /**
   * Refunds only if PortOne, too, takes this much to be left; sent as {@code checksum}.
   *
   * @param balance what was still refundable when the refund was decided, as {@link
   *     Payment#refundable()} tells
   * @return a copy
   */
  public CancelRequest refundable(BigDecimal balance) {
    return with("checksum", balance);
  }

  /**
   * Says why; Naver Pay insists on it.
   *
   * @param reason a text for people
   * @return a copy
   */
  public CancelRequest reason(String reason) {
    return with("reason", reason);
  }

  /**
   * Says how much of the amount was free of tax. Some PGs need it for payments with a tax-free
   * part, and do not take its absence for 0.
   *
   * @param amount the part on which no value-added tax was due
   * @return a copy
   */
  public CancelRequest taxFree(BigDecimal amount) {
    return with("tax_free", amount);
  }

  /**
   * Says how much of the amount was value-added tax, for PGs that were told at the payment.
   *
   * @param amount the tax
   * @return a copy
   */
  public CancelRequest vatAmount(BigDecimal amount) {
    return with("vat_amount", amount);
  }

  /**
   * Names the bank account for the money of a virtual account.
   *
   * @param holder in whose name the account is
   * @param bank the bank's code at the PG, which is not the standard code of {@code codes.banks}
   * @param account its number
   * @return a copy
   */
  public CancelRequest refundAccount(String holder, String bank, String account) {
    return with("refund_holder", holder).with("refund_bank", bank).with("refund_account", account);
  }

  /**
   * Names the bank account for the money of a virtual account, with the phone number that Smartro
   * asks for.
   *
   * @param holder in whose name the account is
   * @param bank the bank's code at the PG, which is not the standard code of {@code codes.banks}
   * @param account its number
   * @param tel the holder's phone number
   * @return a copy
   */
  public CancelRequest refundAccount(String holder, String bank, String account, String tel) {
    return refundAccount(holder, bank, account).with("refund_tel", tel);
  }

  /**
   * Says whether a promotion of the payment stays used up.
   *
   * @param retain {@code false} when not told
   * @return a copy
   */
  public CancelRequest retainPromotion(boolean retain) {
    return with("retain_promotion", retain);
  }

  /**
   * Asks for a webhook about this refund. PortOne sends none for refunds of its API unless asked,
   * and then only if the payment had webhooks.
   *
   * @param enable {@code false} when not told
   * @return a copy
   */
  public CancelRequest enableWebhook(boolean enable) {
    return with("enable_webhook", enable);
  }

  /**
   * Says who wants the refund; only Naver Pay reads it.
   *
   * @param requester {@link Requester#ADMIN} when not told
   * @return a copy
   */
  public CancelRequest requester(Requester requester) {
    return with("extra", Map.of("requester", Arguments.required(requester, "requester").wire()));
  }

  private CancelRequest with(String name, Object value) {
    return new CancelRequest(call.with(name, value));
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
