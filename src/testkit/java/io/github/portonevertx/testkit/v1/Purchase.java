package io.github.portonevertx.testkit.v1;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a shop's page hands to the payment window: what is bought, and where to tell of it.
 * Immutable; every {@code with} gives a copy.
 *
 * @param merchantUid the shop's order id
 * @param amount the amount in the currency's major unit
 * @param currency the currency
 * @param name what is bought, for people
 * @param noticeUrls where the webhooks of this payment go; empty leaves it to the console
 * @param confirmUrl whom to ask before the approval; null asks nobody
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

  /** So many won through a live channel, told of where the console says. */
  public static Purchase of(String merchantUid, long amount) {
    return of(merchantUid, BigDecimal.valueOf(amount), "KRW");
  }

  /** As {@link #of(String, long)} in another currency. */
  public static Purchase of(String merchantUid, BigDecimal amount, String currency) {
    return new Purchase(merchantUid, amount, currency, "예시 상품", List.of(), null, false);
  }

  /** A copy with another {@link #name()}. */
  public Purchase withName(String name) {
    return new Purchase(merchantUid, amount, currency, name, noticeUrls, confirmUrl, testChannel);
  }

  /** A copy with other {@link #noticeUrls()}. */
  public Purchase withNoticeUrl(String... urls) {
    return new Purchase(
        merchantUid, amount, currency, name, List.of(urls), confirmUrl, testChannel);
  }

  /** A copy with another {@link #confirmUrl()}. */
  public Purchase withConfirmUrl(@Nullable String url) {
    return new Purchase(merchantUid, amount, currency, name, noticeUrls, url, testChannel);
  }

  /** A copy with another {@link #testChannel()}. */
  public Purchase withTestChannel(boolean test) {
    return new Purchase(merchantUid, amount, currency, name, noticeUrls, confirmUrl, test);
  }

  /** The payment of a window that is open. */
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
