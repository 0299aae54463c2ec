package io.github.portonevertx.codes;

import io.github.portonevertx.internal.json.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A sub-merchant.
 *
 * @param tierCode three characters, as {@code client.withTier} takes them; never null
 * @param tierName what the console calls it; null when absent
 */
public record Tier(String tierCode, @Nullable String tierName) {
  /**
   * Refuses one without what PortOne calls {@code tier_code}.
   *
   * @param tierCode see the component
   * @param tierName see the component
   */
  public Tier {
    Fields.required(tierCode, "tier_code");
  }
}
