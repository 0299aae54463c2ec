package io.github.portonevertx.v1.codes;

import io.github.portonevertx.internal.json.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A payment company that was set up in PortOne's console.
 *
 * @param pgProvider PortOne's name for the PG; never null
 * @param pgId the shop's id at the PG; null when absent
 * @param sandbox whether it is a test channel, where no money moves; false when absent
 * @param type the purpose of the channel, a value that PortOne does not document; null when absent
 * @param channelName its name in the console; null when it has none
 * @param channelKey the key of the channel in other calls; null for settings older than channels
 */
public record PgSetting(
    String pgProvider,
    @Nullable String pgId,
    boolean sandbox,
    @Nullable String type,
    @Nullable String channelName,
    @Nullable String channelKey) {
  /** Checks the required fields: {@code pg_provider}. */
  public PgSetting {
    Fields.required(pgProvider, "pg_provider");
  }
}
