package io.github.portonevertx.v2.billingkeys;

import io.github.portonevertx.v2.common.SelectedChannel;
import org.jspecify.annotations.Nullable;

/**
 * The failure of a channel whose PG refused the request.
 *
 * @param channel the channel that was used, whose type separates test payments from real ones; null
 *     when absent
 * @param message the message, a human-readable text; null when absent
 * @param pgCode the PG's code of the failure; null when absent
 * @param pgMessage the PG's message, a human-readable text; null when absent
 */
public record ChannelSpecificFailurePgProvider(
    @Nullable SelectedChannel channel,
    @Nullable String message,
    @Nullable String pgCode,
    @Nullable String pgMessage)
    implements ChannelSpecificFailure {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "ChannelSpecificFailurePgProvider[pgCode=" + pgCode + "]";
  }
}
