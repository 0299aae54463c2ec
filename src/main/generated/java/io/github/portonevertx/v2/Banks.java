package io.github.portonevertx.v2;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.v2.banks.BankInfo;
import io.github.portonevertx.v2.banks.BankInfos;
import io.vertx.core.Future;
import java.util.List;

/**
 * The operations for banks, one method per action of the event bus; {@link PortOneV2Client#banks()}
 * returns this group.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, {@code CONFLICT} when
 * its state does not allow the call, {@code REJECTED} when PortOne or the payment company refuses
 * it, and a transient kind when PortOne is not available. {@link PortOneException#errorType()} is
 * PortOne's own error type.
 */
public final class Banks {
  private final Transport transport;

  Banks(Transport transport) {
    this.transport = transport;
  }

  /**
   * Returns the names of all banks, {@code GET /banks}.
   *
   * @return the entries
   */
  public Future<List<BankInfo>> list() {
    return transport.send(Call.of("banks.list")).map(reply -> reply.as(BankInfos.class).items());
  }
}
