package io.github.portonevertx.v2.webhook;

import io.github.portonevertx.internal.events.Listing;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.payments.Payment;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** V2's listing of payments by the time of the last change of their status, newest first. */
final class V2Listing implements Listing<Payment> {
  private final PortOneV2Client client;

  V2Listing(PortOneV2Client client) {
    this.client = client;
  }

  @Override
  public Pages<Payment> since(Instant from) {
    return new V2Pages(client, from);
  }

  /** Returns null: PortOne states no limit. */
  @Override
  public @Nullable Duration listedFor() {
    return null;
  }
}
