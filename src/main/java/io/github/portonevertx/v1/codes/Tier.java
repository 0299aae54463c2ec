package io.github.portonevertx.v1.codes;

import io.github.portonevertx.internal.json.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A sub-merchant of the account.
 *
 * @param tierCode three characters, as {@code client.withTier} takes them; never null
 * @param tierName its name in the console; null when absent
 */
public record Tier(String tierCode, @Nullable String tierName) {
  /** Checks the required fields: {@code tier_code}. */
  public Tier {
    Fields.required(tierCode, "tier_code");
  }
}
