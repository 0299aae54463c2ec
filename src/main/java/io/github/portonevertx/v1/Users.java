package io.github.portonevertx.v1;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.v1.codes.PgSetting;
import io.vertx.core.Future;
import java.util.List;

/**
 * The operations for the account of the API key, one method per action of the event bus. Their
 * requests and answers are in {@link io.github.portonevertx.v1.codes}; {@link
 * PortOneV1Client#users()} returns this group.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, and a transient kind
 * when PortOne is not available.
 */
public final class Users {
  private final Transport transport;

  Users(Transport transport) {
    this.transport = transport;
  }

  /**
   * Returns the PGs that are set up in PortOne's console, {@code GET /users/pg}.
   *
   * @return the settings
   */
  public Future<List<PgSetting>> pgSettings() {
    return transport.send(Call.of("users.pgSettings")).map(reply -> reply.asList(PgSetting.class));
  }
}
