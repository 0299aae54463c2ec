package io.github.portonevertx.v1.codes;

import io.github.portonevertx.internal.json.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A payment company that was set up in PortOne's console.
 *
 * @param pgProvider PortOne's name for the PG; never null
 * @param pgId the shop's id at the PG; null when absent
 * @param sandbox whether it is a test channel, where no money moves; false when absent
 * @param type what the channel is for, a word that PortOne does not explain; null when absent
 * @param channelName what the console calls it; null when it has no name
 * @param channelKey the key that other calls name the channel by; null for settings older than
 *     channels
 */
public record PgSetting(
    String pgProvider,
    @Nullable String pgId,
    boolean sandbox,
    @Nullable String type,
    @Nullable String channelName,
    @Nullable String channelKey) {
  /** Refuses one without what PortOne calls {@code pg_provider}. */
  public PgSetting {
    Fields.required(pgProvider, "pg_provider");
  }
}
