package io.github.portonevertx.v1.codes;

import io.github.portonevertx.Call;
import io.github.portonevertx.Transport;
import io.vertx.core.Future;
import java.util.List;

/** The account behind the key, one method an action of the event bus. */
public final class Users {
  private final Transport transport;

  /**
   * The group over a transport; {@code client.users()} gives it.
   *
   * @param transport to send calls with
   */
  public Users(Transport transport) {
    this.transport = transport;
  }

  /**
   * The payment companies set up in PortOne's console, {@code GET /users/pg}.
   *
   * @return the settings
   */
  public Future<List<PgSetting>> pgSettings() {
    return transport.send(Call.of("users.pgSettings")).map(reply -> reply.asList(PgSetting.class));
  }
}
