package io.github.portonevertx.v1;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v1.pay.KcpQuickAutopayDeleted;
import io.github.portonevertx.v1.pay.KcpQuickAutopayRequest;
import io.github.portonevertx.v1.pay.KcpQuickDeleteMemberRequest;
import io.github.portonevertx.v1.pay.KcpQuickFidoReleased;
import io.github.portonevertx.v1.pay.KcpQuickMember;
import io.github.portonevertx.v1.pay.KcpQuickMoneyRequest;
import io.github.portonevertx.v1.pay.KcpQuickPrepareRequest;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Future;

/**
 * The operations for KCP Quick Pay, one method per action of the event bus. Their requests and
 * answers are in {@link io.github.portonevertx.v1.pay}; {@link PortOneV1Client#kcpquick()} returns
 * this group.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, {@code REJECTED} when
 * PortOne or the payment company refuses it, and a transient kind when PortOne is not available.
 */
public final class KcpQuick {
  private final Transport transport;

  KcpQuick(Transport transport) {
    this.transport = transport;
  }

  /**
   * Deletes the data that KCP Quick Pay stores about a member, {@code DELETE
   * /kcpquick/members/{member_id}}.
   *
   * @param request the member and the shop
   * @return the member before the deletion; {@code NOT_FOUND} when there is none
   */
  public Future<KcpQuickMember> deleteMember(KcpQuickDeleteMemberRequest request) {
    return Arguments.sent(
        transport, "kcpquick.deleteMember", request, reply -> reply.as(KcpQuickMember.class));
  }

  /**
   * Pays with prepaid money, {@code POST /kcpquick/payment/money}. After {@code OUTCOME_UNKNOWN}
   * call {@code payments().reconcile(…)} first.
   *
   * @param request the payment and the member
   * @return the payment
   */
  public Future<Payment> payMoney(KcpQuickMoneyRequest request) {
    return Arguments.sent(
        transport, "kcpquick.payMoney", request, reply -> reply.as(Payment.class));
  }

  /**
   * Announces a deal with prepaid money, {@code POST /kcpquick/prepare/{merchant_uid}}.
   *
   * @param request the deal
   * @return completes when it is announced; {@code CONFLICT} when the order already has one
   */
  public Future<Void> createPrepare(KcpQuickPrepareRequest request) {
    return prepare("kcpquick.createPrepare", request);
  }

  /**
   * Replaces an announced deal, {@code PUT /kcpquick/prepare/{merchant_uid}}.
   *
   * @param request the whole deal
   * @return completes when it is replaced; {@code NOT_FOUND} when the order has none
   */
  public Future<Void> updatePrepare(KcpQuickPrepareRequest request) {
    return prepare("kcpquick.updatePrepare", request);
  }

  /**
   * Pays with an auto-pay key, {@code POST /kcpquick/payment/autopay}. After {@code
   * OUTCOME_UNKNOWN} call {@code payments().reconcile(…)} first.
   *
   * @param request the payment and the key
   * @return the payment
   */
  public Future<Payment> payAutopay(KcpQuickAutopayRequest request) {
    return Arguments.sent(
        transport, "kcpquick.payAutopay", request, reply -> reply.as(Payment.class));
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
   * Disables the biometric approval of a member, {@code POST
   * /kcpquick/members/{member_id}/fido/release}.
   *
   * @param memberId the shop's id of the member
   * @param channelKey the key of one of the shop's channels
   * @return the member; {@code REJECTED} with KCP's reason when KCP rejects the request
   */
  public Future<KcpQuickFidoReleased> releaseFido(String memberId, String channelKey) {
    return transport
        .send(
            Call.of("kcpquick.releaseFido")
                .with("member_id", memberId)
                .with("channel_key", channelKey))
        .map(reply -> reply.as(KcpQuickFidoReleased.class));
  }

  private Future<Void> prepare(String action, KcpQuickPrepareRequest request) {
    return Arguments.checked(
        action,
        () ->
            transport
                .send(Calls.withAction(Arguments.required(request, "request").toCall(), action))
                .mapEmpty());
  }
}
