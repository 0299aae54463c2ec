package io.github.portonevertx.v1;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.v1.codes.StandardCode;
import io.vertx.core.Future;
import java.util.List;

/**
 * The operations for codes of card companies and banks, one method per action of the event bus.
 * Their requests and answers are in {@link io.github.portonevertx.v1.codes}; {@link
 * PortOneV1Client#codes()} returns this group.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, and a transient kind
 * when PortOne is not available.
 */
public final class Codes {
  private final Transport transport;

  Codes(Transport transport) {
    this.transport = transport;
  }

  /**
   * Returns all card companies, {@code GET /cards}.
   *
   * @return the companies and their codes
   */
  public Future<List<StandardCode>> cards() {
    return transport.send(Call.of("codes.cards")).map(reply -> reply.asList(StandardCode.class));
  }

  /**
   * Returns one card company, {@code GET /cards/{card_standard_code}}.
   *
   * @param code the standard code, with leading zeros
   * @return the company; {@code NOT_FOUND} for an unknown code
   */
  public Future<StandardCode> card(String code) {
    return transport
        .send(Call.of("codes.card").with("card_standard_code", code))
        .map(reply -> reply.as(StandardCode.class));
  }

  /**
   * Returns all banks, {@code GET /banks}.
   *
   * @return the banks and their codes
   */
  public Future<List<StandardCode>> banks() {
    return transport.send(Call.of("codes.banks")).map(reply -> reply.asList(StandardCode.class));
  }

  /**
   * Returns one bank, {@code GET /banks/{bank_standard_code}}.
   *
   * @param code the standard code, with leading zeros
   * @return the bank; {@code NOT_FOUND} for an unknown code
   */
  public Future<StandardCode> bank(String code) {
    return transport
        .send(Call.of("codes.bank").with("bank_standard_code", code))
        .map(reply -> reply.as(StandardCode.class));
  }
}
