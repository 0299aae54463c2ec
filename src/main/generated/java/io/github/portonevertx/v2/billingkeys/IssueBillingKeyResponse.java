package io.github.portonevertx.v2.billingkeys;

import io.github.portonevertx.internal.json.Fields;
import java.util.List;

/**
 * The result of issuing a billing key.
 *
 * @param billingKeyInfo the key that was issued; never null
 * @param channelSpecificFailures the channels of a super billing key for which no key was issued;
 *     empty when absent
 */
public record IssueBillingKeyResponse(
    BillingKeyInfoSummary billingKeyInfo, List<ChannelSpecificFailure> channelSpecificFailures) {
  /**
   * Checks that the required fields are present, and copies each list without null elements; an
   * absent list is empty.
   */
  public IssueBillingKeyResponse {
    Fields.required(billingKeyInfo, "billingKeyInfo");
    channelSpecificFailures = Fields.list(channelSpecificFailures);
  }
}
