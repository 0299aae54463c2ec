package io.github.portonevertx.v1;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.vbanks.VbankHolder;
import io.github.portonevertx.v1.vbanks.VbankRequest;
import io.github.portonevertx.v1.vbanks.VbankUpdateRequest;
import io.vertx.core.Future;

/**
 * The operations for virtual accounts, one method per action of the event bus. Their requests and
 * answers are in {@link io.github.portonevertx.v1.vbanks}; {@link PortOneV1Client#vbanks()} returns
 * this group.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code NOT_FOUND} when there is no such payment,
 * {@code INVALID_REQUEST} when the payment does not wait for a deposit or a parameter is wrong, and
 * a transient kind when PortOne is not available.
 */
public final class Vbanks {
  private final Transport transport;

  Vbanks(Transport transport) {
    this.transport = transport;
  }

  /**
   * Issues a virtual account for a deposit, {@code POST /vbanks}. Two calls issue two accounts,
   * even for the same order.
   *
   * @param request the order, the amount, the bank and the due time
   * @return the payment, in status {@code ready}, with the number of the account
   */
  public Future<Payment> issue(VbankRequest request) {
    return Arguments.sent(transport, "vbanks.issue", request, reply -> reply.as(Payment.class));
  }

  /**
   * Changes the amount or the due time of a deposit, {@code PUT /vbanks/{imp_uid}}; Hecto Financial
   * only.
   *
   * @param request the payment and the change
   * @return the payment
   */
  public Future<Payment> update(VbankUpdateRequest request) {
    return Arguments.sent(transport, "vbanks.update", request, reply -> reply.as(Payment.class));
  }

  /**
   * Closes an unpaid account, {@code DELETE /vbanks/{imp_uid}}.
   *
   * @param impUid PortOne's id of the payment: an order may have several unpaid accounts
   * @return the payment, in status {@code failed}
   */
  public Future<Payment> revoke(String impUid) {
    return one(revokeCall(impUid));
  }

  /**
   * Closes an unpaid account at Inicis, which requires the shop's API key.
   *
   * @param impUid PortOne's id of the payment
   * @param pgApiKey the shop's API key at the PG
   * @return the payment, in status {@code failed}
   */
  public Future<Payment> revoke(String impUid, String pgApiKey) {
    return one(revokeCall(impUid).with("pg_api_key", pgApiKey));
  }

  /**
   * Returns the holder of a bank account, {@code GET /vbanks/holder}.
   *
   * @param bankCode the standard code of the bank
   * @param bankNum the number of the account
   * @return the holder
   * @deprecated PortOne removed this call from its V1 specification in October 2025 without a
   *     successor. It may still be answered, and may end without notice.
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

  private static Call revokeCall(String impUid) {
    return Call.of("vbanks.revoke").with("imp_uid", impUid);
  }
}
