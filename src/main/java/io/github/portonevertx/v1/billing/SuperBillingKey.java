package io.github.portonevertx.v1.billing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.portonevertx.internal.json.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A billing key at several PGs at once, issued through a channel group of smart routing: PortOne
 * decides at each charge which PG is used.
 *
 * <p>It can be charged as soon as one PG has stored the card, so check {@link #failedChannels()}
 * after issuing one.
 *
 * @param customerUid the shop's id of the billing key; never null
 * @param channelGroupId PortOne's id of the channel group; null when absent
 * @param customerId the customer's id at a PG that requires one; null otherwise
 * @param customerName the customer's name; null when not given
 * @param customerTel the customer's phone number; null when not given
 * @param customerEmail the customer's email address; null when not given
 * @param customerAddr the customer's address; null when not given
 * @param customerPostcode the customer's postal code; null when not given
 * @param succeededChannels the PGs that have stored the card; never null
 * @param failedChannels the PGs that have not; never null
 */
public record SuperBillingKey(
    // Three names that PortOne writes in camel case, unlike all others.
    String customerUid,
    @JsonProperty("channelGroupId") @Nullable String channelGroupId,
    @Nullable String customerId,
    @Nullable String customerName,
    @Nullable String customerTel,
    @Nullable String customerEmail,
    @Nullable String customerAddr,
    @Nullable String customerPostcode,
    @JsonProperty("succeededChannels") List<SucceededChannel> succeededChannels,
    @JsonProperty("failedChannels") List<FailedChannel> failedChannels)
    implements BillingKey {

  /** Rejects a billing key without the id it is charged by. Treats a null list as empty. */
  public SuperBillingKey {
    Fields.required(customerUid, "customer_uid");
    succeededChannels = Fields.list(succeededChannels);
    failedChannels = Fields.list(failedChannels);
  }

  /** Returns a text without the holder of the card. */
  @Override
  public String toString() {
    return "SuperBillingKey[customerUid="
        + customerUid
        + ", channelGroupId="
        + channelGroupId
        + ", succeededChannels="
        + succeededChannels
        + ", failedChannels="
        + failedChannels
        + "]";
  }
}
