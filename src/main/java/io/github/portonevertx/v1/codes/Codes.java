package io.github.portonevertx.v1.codes;

import io.github.portonevertx.Call;
import io.github.portonevertx.Transport;
import io.vertx.core.Future;
import java.util.List;

/** Codes of card companies and banks, one method an action of the event bus. */
public final class Codes {
  private final Transport transport;

  /**
   * The group over a transport; {@code client.codes()} gives it.
   *
   * @param transport to send calls with
   */
  public Codes(Transport transport) {
    this.transport = transport;
  }

  /**
   * All card companies, {@code GET /cards}.
   *
   * @return the companies and their codes
   */
  public Future<List<StandardCode>> cards() {
    return transport.send(Call.of("codes.cards")).map(reply -> reply.asList(StandardCode.class));
  }

  /**
   * One card company, {@code GET /cards/{card_standard_code}}.
   *
   * @param code the standard code, leading zeros included
   * @return the company; {@code NOT_FOUND} for a code that nobody has
   */
  public Future<StandardCode> card(String code) {
    return transport
        .send(Call.of("codes.card").with("card_standard_code", code))
        .map(reply -> reply.as(StandardCode.class));
  }

  /**
   * All banks, {@code GET /banks}.
   *
   * @return the banks and their codes
   */
  public Future<List<StandardCode>> banks() {
    return transport.send(Call.of("codes.banks")).map(reply -> reply.asList(StandardCode.class));
  }

  /**
   * One bank, {@code GET /banks/{bank_standard_code}}.
   *
   * @param code the standard code, leading zeros included
   * @return the bank; {@code NOT_FOUND} for a code that nobody has
   */
  public Future<StandardCode> bank(String code) {
    return transport
        .send(Call.of("codes.bank").with("bank_standard_code", code))
        .map(reply -> reply.as(StandardCode.class));
  }
}
