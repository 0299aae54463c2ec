package io.github.portonevertx.v1.vbanks;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Virtual accounts, one method an action of the event bus.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code NOT_FOUND} when there is no such payment,
 * {@code INVALID_REQUEST} when it is not one that waits for a deposit or a parameter is wrong, and
 * any kind that says PortOne cannot be asked now.
 */
public final class Vbanks {
  private final Transport transport;

  /**
   * The group over a transport; {@code client.vbanks()} gives it.
   *
   * @param transport to send calls with
   */
  public Vbanks(Transport transport) {
    this.transport = transport;
  }

  /**
   * Opens a virtual account that waits for a deposit, {@code POST /vbanks}. Asked twice it opens
   * two, even for one order.
   *
   * @param request for which order, how much, at which bank, until when
   * @return the payment, in status {@code ready}, with the number of the account
   */
  public Future<Payment> issue(VbankRequest request) {
    return Arguments.checked(
        "vbanks.issue", () -> one(Arguments.required(request, "request").call()));
  }

  /**
   * Changes what to pay in, {@code PUT /vbanks/{imp_uid}}; Hecto Financial only.
   *
   * @param impUid PortOne's id of the payment
   * @param amount in the major unit of the currency
   * @return the payment
   */
  public Future<Payment> update(String impUid, BigDecimal amount) {
    return one(updateCall(impUid).with("amount", amount));
  }

  /**
   * Changes until when to pay in; Hecto Financial only.
   *
   * @param impUid PortOne's id of the payment
   * @param vbankDue in whole seconds
   * @return the payment
   */
  public Future<Payment> update(String impUid, Instant vbankDue) {
    return Arguments.checked(
        "vbanks.update",
        () ->
            one(
                updateCall(impUid)
                    .with(
                        "vbank_due", Arguments.required(vbankDue, "vbank_due").getEpochSecond())));
  }

  /**
   * Changes what to pay in and until when; Hecto Financial only.
   *
   * @param impUid PortOne's id of the payment
   * @param amount in the major unit of the currency
   * @param vbankDue in whole seconds
   * @return the payment
   */
  public Future<Payment> update(String impUid, BigDecimal amount, Instant vbankDue) {
    return Arguments.checked(
        "vbanks.update",
        () ->
            one(
                updateCall(impUid)
                    .with("amount", amount)
                    .with(
                        "vbank_due", Arguments.required(vbankDue, "vbank_due").getEpochSecond())));
  }

  /**
   * Closes an account that waits, {@code DELETE /vbanks/{imp_uid}}.
   *
   * @param impUid PortOne's id of the payment: an order may have several waiting accounts
   * @return the payment, in status {@code failed}
   */
  public Future<Payment> revoke(String impUid) {
    return one(revokeCall(impUid));
  }

  /**
   * Closes an account that waits at Inicis, which wants to know who asks.
   *
   * @param impUid PortOne's id of the payment
   * @param pgApiKey your API key at the PG
   * @return the payment, in status {@code failed}
   */
  public Future<Payment> revoke(String impUid, String pgApiKey) {
    return one(revokeCall(impUid).with("pg_api_key", pgApiKey));
  }

  /**
   * In whose name a bank account is, {@code GET /vbanks/holder}.
   *
   * @param bankCode the standard code of the bank
   * @param bankNum the number of the account
   * @return the holder
   * @deprecated PortOne took this call out of its V1 specification in October 2025 and names none
   *     in its place. It may still be answered, and may stop being so without notice.
   */
  @Deprecated
  public Future<VbankHolder> holder(String bankCode, String bankNum) {
    return transport
        .send(Call.of("vbanks.holder").with("bank_code", bankCode).with("bank_num", bankNum))
        .map(reply -> reply.as(VbankHolder.class));
  }

  private Future<Payment> one(Call call) {
    return transport.send(call).map(reply -> reply.as(Payment.class));
  }

  private static Call updateCall(String impUid) {
    return Call.of("vbanks.update").with("imp_uid", impUid);
  }

  private static Call revokeCall(String impUid) {
    return Call.of("vbanks.revoke").with("imp_uid", impUid);
  }
}
