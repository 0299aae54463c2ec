package io.github.portonevertx.v2.common;

import org.jspecify.annotations.Nullable;

/**
 * A channel group of smart routing.
 *
 * @param id the id; null when absent
 * @param name the name of the channel group; null when absent
 * @param isForTest whether it is for test payments only; null when absent
 */
public record ChannelGroupSummary(
    @Nullable String id, @Nullable String name, @Nullable Boolean isForTest) {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "ChannelGroupSummary[id=" + id + "]";
  }
}
