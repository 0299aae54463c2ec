package io.github.portonevertx.v2.billingkeys;

import io.github.portonevertx.internal.json.Fields;
import io.github.portonevertx.v2.common.SelectedChannel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A billing key that was issued from card data.
 *
 * @param billingKey the billing key, which PortOne assigns; never null
 * @param channels the channels; empty when absent
 * @param issuedAt when it was issued; null when absent
 */
public record BillingKeyInfoSummary(
    String billingKey, List<SelectedChannel> channels, @Nullable Instant issuedAt) {
  /**
   * Checks that the required fields are present, and copies each list without null elements; an
   * absent list is empty.
   */
  public BillingKeyInfoSummary {
    Fields.required(billingKey, "billingKey");
    channels = Fields.list(channels);
  }
}
