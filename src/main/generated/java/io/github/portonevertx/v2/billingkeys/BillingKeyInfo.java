package io.github.portonevertx.v2.billingkeys;

import io.github.portonevertx.internal.json.Fields;
import io.github.portonevertx.v2.common.ChannelGroupSummary;
import io.github.portonevertx.v2.common.Customer;
import io.github.portonevertx.v2.common.SelectedChannel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A billing key with its payment methods, its channels and its status.
 *
 * <p>The status decides which of the other fields are present.
 *
 * @param status the status; never null
 * @param billingKey the billing key, which PortOne assigns; never null
 * @param merchantId PortOne's id of the merchant; null when absent
 * @param storeId PortOne's id of the store; null when absent
 * @param methods the payment methods; empty when absent
 * @param channels the channels; empty when absent
 * @param customer the customer; null when absent
 * @param customData the data that the merchant attached, as text; null when absent
 * @param issueId the merchant's id of the issue; null when absent
 * @param issueName the title of the issue, as the buyer saw it; null when absent
 * @param requestedAt when it was requested; null when absent
 * @param issuedAt when it was issued; null when absent
 * @param channelGroup the channel group of smart routing; null when absent
 * @param pgBillingKeyIssueResponses the results by PG; empty when absent
 * @param deletedAt when it was deleted; null when absent, as in a status other than {@code DELETED}
 */
public record BillingKeyInfo(
    BillingKeyInfoStatus status,
    String billingKey,
    @Nullable String merchantId,
    @Nullable String storeId,
    List<BillingKeyPaymentMethod> methods,
    List<SelectedChannel> channels,
    @Nullable Customer customer,
    @Nullable String customData,
    @Nullable String issueId,
    @Nullable String issueName,
    @Nullable Instant requestedAt,
    @Nullable Instant issuedAt,
    @Nullable ChannelGroupSummary channelGroup,
    List<PgBillingKeyIssueResponse> pgBillingKeyIssueResponses,
    @Nullable Instant deletedAt) {
  /**
   * Checks that the required fields are present, and copies each list without null elements; an
   * absent list is empty.
   */
  public BillingKeyInfo {
    Fields.required(status, "status");
    Fields.required(billingKey, "billingKey");
    methods = Fields.list(methods);
    channels = Fields.list(channels);
    pgBillingKeyIssueResponses = Fields.list(pgBillingKeyIssueResponses);
  }

  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "BillingKeyInfo[status="
        + status
        + ", billingKey="
        + billingKey
        + ", merchantId="
        + merchantId
        + ", storeId="
        + storeId
        + "]";
  }
}
