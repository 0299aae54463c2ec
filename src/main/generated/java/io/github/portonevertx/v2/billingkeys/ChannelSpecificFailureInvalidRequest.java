package io.github.portonevertx.v2.billingkeys;

import io.github.portonevertx.v2.common.SelectedChannel;
import org.jspecify.annotations.Nullable;

/**
 * The failure of a channel that does not accept the request.
 *
 * @param channel the channel that was used, whose type separates test payments from real ones; null
 *     when absent
 * @param message the message, a human-readable text; null when absent
 */
public record ChannelSpecificFailureInvalidRequest(
    @Nullable SelectedChannel channel, @Nullable String message) implements ChannelSpecificFailure {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "ChannelSpecificFailureInvalidRequest[]";
  }
}
