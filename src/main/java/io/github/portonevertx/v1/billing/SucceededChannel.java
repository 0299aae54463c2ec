package io.github.portonevertx.v1.billing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A PG that has stored the card of a {@link SuperBillingKey}.
 *
 * @param pgProvider PortOne's name for the PG; null when absent
 * @param pgId the shop's id at the PG; null when absent
 * @param cardName the name of the card company; null when PortOne does not say
 * @param cardCode the standard code of the card company; null when PortOne does not say
 * @param cardIssuerCode the code of the company that issued the card; null with most PGs
 * @param cardIssuerName the name of the company that issued the card; null with most PGs
 * @param cardPublisherCode the code of the brand or company on the card; null with most PGs
 * @param cardPublisherName the name of the brand or company on the card; null with most PGs
 * @param cardNumber the card number with digits masked; null when the PG does not report it
 * @param cardType 0 for a credit card, 1 for a debit card; null when unknown
 * @param inserted when the key was first stored; null when PortOne has no time
 * @param updated when the key was last reissued; null when PortOne has no time
 */
public record SucceededChannel(
    @Nullable String pgProvider,
    @Nullable String pgId,
    @Nullable String cardName,
    @Nullable String cardCode,
    @Nullable String cardIssuerCode,
    @Nullable String cardIssuerName,
    @Nullable String cardPublisherCode,
    @Nullable String cardPublisherName,
    @Nullable String cardNumber,
    @Nullable Integer cardType,
    @Nullable Instant inserted,
    @Nullable Instant updated) {

  /** Returns a text without the card. */
  @Override
  public String toString() {
    return "SucceededChannel[pgProvider="
        + pgProvider
        + ", inserted="
        + inserted
        + ", updated="
        + updated
        + "]";
  }
}
