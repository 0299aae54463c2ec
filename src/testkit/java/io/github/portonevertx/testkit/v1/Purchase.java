package io.github.portonevertx.testkit.v1;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that a shop's page passes to the payment window. Immutable: every {@code with}
 * method returns a copy.
 *
 * @param merchantUid the shop's order id
 * @param amount the amount in the currency's major unit
 * @param currency the currency
 * @param name the name of what is bought
 * @param noticeUrls the addresses of the webhooks of this payment; empty for the one in the console
 * @param confirmUrl the address of confirm requests; null sends none
 * @param testChannel whether it goes through a test channel, whose payments {@code GET
 *     /payments/{imp_uid}} hides by default
 */
public record Purchase(
    String merchantUid,
    BigDecimal amount,
    String currency,
    String name,
    List<String> noticeUrls,
    @Nullable String confirmUrl,
    boolean testChannel) {

  /** Checks the amount. */
  public Purchase {
    if (amount.signum() <= 0) {
      throw new IllegalArgumentException("amount must be positive, but is " + amount);
    }
    noticeUrls = List.copyOf(noticeUrls);
  }

  /**
   * Returns a purchase for an amount in won through a live channel, with webhooks to the console's
   * address.
   */
  public static Purchase of(String merchantUid, long amount) {
    return of(merchantUid, BigDecimal.valueOf(amount), "KRW");
  }

  /** Returns a purchase as {@link #of(String, long)} does, in another currency. */
  public static Purchase of(String merchantUid, BigDecimal amount, String currency) {
    return new Purchase(merchantUid, amount, currency, "예시 상품", List.of(), null, false);
  }

  /** Returns a copy with another {@link #name()}. */
  public Purchase withName(String name) {
    return new Purchase(merchantUid, amount, currency, name, noticeUrls, confirmUrl, testChannel);
  }

  /** Returns a copy with other {@link #noticeUrls()}. */
  public Purchase withNoticeUrl(String... urls) {
    return new Purchase(
        merchantUid, amount, currency, name, List.of(urls), confirmUrl, testChannel);
  }

  /** Returns a copy with another {@link #confirmUrl()}. */
  public Purchase withConfirmUrl(@Nullable String url) {
    return new Purchase(merchantUid, amount, currency, name, noticeUrls, url, testChannel);
  }

  /** Returns a copy with another {@link #testChannel()}. */
  public Purchase withTestChannel(boolean test) {
    return new Purchase(merchantUid, amount, currency, name, noticeUrls, confirmUrl, test);
  }

  /** Returns the seed of the payment of an open window. */
  PaymentSeed opened() {
    return PaymentSeed.ready()
        .merchantUid(merchantUid)
        .amount(amount)
        .currency(currency)
        .noticeUrl(noticeUrls.toArray(String[]::new))
        .with("name", name)
        .with("sandbox", testChannel);
  }
}
