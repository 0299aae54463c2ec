package io.github.portonevertx.v2.common;

import org.jspecify.annotations.Nullable;

/**
 * The channel that PortOne used, and its PG.
 *
 * @param type the kind, which separates test payments from real ones; null when absent
 * @param id PortOne's id of the channel; null when absent
 * @param key the key of the channel, by which requests name it; null when absent
 * @param name the merchant's name of the channel; null when absent
 * @param pgProvider the PG; null when absent
 * @param pgMerchantId the merchant's id at the PG; null when absent
 */
public record SelectedChannel(
    @Nullable SelectedChannelType type,
    @Nullable String id,
    @Nullable String key,
    @Nullable String name,
    @Nullable PgProvider pgProvider,
    @Nullable String pgMerchantId) {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "SelectedChannel[type="
        + type
        + ", id="
        + id
        + ", pgProvider="
        + pgProvider
        + ", pgMerchantId="
        + pgMerchantId
        + "]";
  }
}
