package io.github.portonevertx.v1.billing;

import io.github.portonevertx.internal.json.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A billing key at one PG: a stored card and its holder.
 *
 * @param customerUid the shop's id of the billing key; never null
 * @param pgProvider PortOne's name for the PG; null when absent
 * @param pgId the shop's id at the PG; null when absent
 * @param sandbox whether it was issued in a test channel, where charges move no money; false when
 *     absent
 * @param customerId the customer's id at a PG that requires one; null otherwise
 * @param cardName the name of the card company; null when PortOne does not say
 * @param cardCode the standard code of the card company; null when PortOne does not say
 * @param cardIssuerCode the code of the company that issued the card; null with most PGs
 * @param cardIssuerName the name of the company that issued the card; null with most PGs
 * @param cardPublisherCode the code of the brand or company on the card; null with most PGs
 * @param cardPublisherName the name of the brand or company on the card; null with most PGs
 * @param cardNumber the card number with digits masked; null when the PG does not report it
 * @param cardType 0 for a credit card, 1 for a debit card; null when unknown
 * @param customerName the customer's name; null when not given
 * @param customerTel the customer's phone number; null when not given
 * @param customerEmail the customer's email address; null when not given
 * @param customerAddr the customer's address; null when not given
 * @param customerPostcode the customer's postal code; null when not given
 * @param inserted when the key was first stored; null when PortOne has no time
 * @param updated when the key was last reissued; null when PortOne has no time
 */
public record Customer(
    String customerUid,
    @Nullable String pgProvider,
    @Nullable String pgId,
    boolean sandbox,
    @Nullable String customerId,
    @Nullable String cardName,
    @Nullable String cardCode,
    @Nullable String cardIssuerCode,
    @Nullable String cardIssuerName,
    @Nullable String cardPublisherCode,
    @Nullable String cardPublisherName,
    @Nullable String cardNumber,
    @Nullable Integer cardType,
    @Nullable String customerName,
    @Nullable String customerTel,
    @Nullable String customerEmail,
    @Nullable String customerAddr,
    @Nullable String customerPostcode,
    @Nullable Instant inserted,
    @Nullable Instant updated)
    implements BillingKey {

  /** Checks that the id is present. */
  public Customer {
    Fields.required(customerUid, "customer_uid");
  }

  /** Returns a text without the card and its holder. */
  @Override
  public String toString() {
    return "Customer[customerUid="
        + customerUid
        + ", pgProvider="
        + pgProvider
        + ", sandbox="
        + sandbox
        + ", inserted="
        + inserted
        + ", updated="
        + updated
        + "]";
  }
}
