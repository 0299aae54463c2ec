package io.github.portonevertx.v1.pay;

import io.github.portonevertx.Call;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Future;

/** KCP Quick Pay, one method an action of the event bus. */
public final class KcpQuick {
  private final Transport transport;

  /**
   * The group over a transport; {@code client.kcpquick()} gives it.
   *
   * @param transport to send calls with
   */
  public KcpQuick(Transport transport) {
    this.transport = transport;
  }

  /**
   * Erases what KCP Quick Pay stores of a member, {@code DELETE /kcpquick/members/{member_id}}.
   *
   * @param memberId the shop's id of the member
   * @param siteCode the shop's code at KCP
   * @param partnerType what KCP calls the kind of partner
   * @param partnerSubtype and its kind within that
   * @return the member as it was; {@code NOT_FOUND} when there is none
   */
  public Future<KcpQuickMember> deleteMember(
      String memberId, String siteCode, String partnerType, String partnerSubtype) {
    return transport
        .send(
            Call.of("kcpquick.deleteMember")
                .with("member_id", memberId)
                .with("site_code", siteCode)
                .with("partner_type", partnerType)
                .with("partner_subtype", partnerSubtype))
        .map(reply -> reply.as(KcpQuickMember.class));
  }

  /**
   * Pays with prepaid money, {@code POST /kcpquick/payment/money}. After {@code OUTCOME_UNKNOWN}
   * ask {@code payments().reconcile(…)} first.
   *
   * @param request for what, and whose money
   * @return the payment
   */
  public Future<Payment> payMoney(KcpQuickMoneyPayment request) {
    return Arguments.checked(
        "kcpquick.payMoney",
        () ->
            transport
                .send(Arguments.required(request, "request").call())
                .map(reply -> reply.as(Payment.class)));
  }

  /**
   * Announces a deal with prepaid money, {@code POST /kcpquick/prepare/{merchant_uid}}.
   *
   * @param request the deal
   * @return completes when it is announced; {@code CONFLICT} when the order has one already
   */
  public Future<Void> createPrepare(KcpQuickPrepare request) {
    return Arguments.checked(
        "kcpquick.createPrepare",
        () ->
            transport
                .send(Arguments.required(request, "request").call("kcpquick.createPrepare"))
                .mapEmpty());
  }

  /**
   * Changes an announced deal, {@code PUT /kcpquick/prepare/{merchant_uid}}.
   *
   * @param request the deal, all of it
   * @return completes when it is changed; {@code NOT_FOUND} when the order has none
   */
  public Future<Void> updatePrepare(KcpQuickPrepare request) {
    return Arguments.checked(
        "kcpquick.updatePrepare",
        () ->
            transport
                .send(Arguments.required(request, "request").call("kcpquick.updatePrepare"))
                .mapEmpty());
  }

  /**
   * Pays with an auto-pay key, {@code POST /kcpquick/payment/autopay}. After {@code
   * OUTCOME_UNKNOWN} ask {@code payments().reconcile(…)} first.
   *
   * @param request for what, and with which key
   * @return the payment
   */
  public Future<Payment> payAutopay(KcpQuickAutopay request) {
    return Arguments.checked(
        "kcpquick.payAutopay",
        () ->
            transport
                .send(Arguments.required(request, "request").call())
                .map(reply -> reply.as(Payment.class)));
  }

  /**
   * Deletes an auto-pay key, {@code DELETE /kcpquick/autopay/{customer_uid}}.
   *
   * @param customerUid the shop's id of the key
   * @return the key; {@code NOT_FOUND} when there is none
   */
  public Future<KcpQuickAutopayDeleted> deleteAutopay(String customerUid) {
    return transport
        .send(Call.of("kcpquick.deleteAutopay").with("customer_uid", customerUid))
        .map(reply -> reply.as(KcpQuickAutopayDeleted.class));
  }

  /**
   * Switches a member's biometric approval off, {@code POST
   * /kcpquick/members/{member_id}/fido/release}.
   *
   * @param memberId the shop's id of the member
   * @param channelKey which of the shop's channels is used
   * @return the member; {@code REJECTED} with what KCP said when it did not
   */
  public Future<KcpQuickFidoReleased> releaseFido(String memberId, String channelKey) {
    return transport
        .send(
            Call.of("kcpquick.releaseFido")
                .with("member_id", memberId)
                .with("channel_key", channelKey))
        .map(reply -> reply.as(KcpQuickFidoReleased.class));
  }
}
