package io.github.portonevertx.v2;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.ReadAhead;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.paging.PageStream;
import io.github.portonevertx.v2.identityverifications.ConfirmIdentityVerificationResponse;
import io.github.portonevertx.v2.identityverifications.IdentityVerification;
import io.github.portonevertx.v2.identityverifications.IdentityVerificationPage;
import io.github.portonevertx.v2.identityverifications.ListRequest;
import io.github.portonevertx.v2.identityverifications.SendRequest;
import io.vertx.core.Future;
import io.vertx.core.streams.ReadStream;

/**
 * The operations for identity verifications, one method per action of the event bus; {@link
 * PortOneV2Client#identityVerifications()} returns this group.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, {@code CONFLICT} when
 * its state does not allow the call, {@code REJECTED} when PortOne or the payment company refuses
 * it, and a transient kind when PortOne is not available. {@link PortOneException#errorType()} is
 * PortOne's own error type.
 */
public final class IdentityVerifications {
  private final Transport transport;

  IdentityVerifications(Transport transport) {
    this.transport = transport;
  }

  /**
   * Returns one identity verification, {@code GET
   * /identity-verifications/{identityVerificationId}}.
   *
   * @param identityVerificationId the id of the identity verification, chosen by the merchant
   * @return an identity verification: proof that a mobile phone belongs to a person
   */
  public Future<IdentityVerification> get(String identityVerificationId) {
    return transport
        .send(
            Call.of("identityVerifications.get")
                .with("identityVerificationId", identityVerificationId))
        .map(reply -> reply.as(IdentityVerification.class));
  }

  /**
   * Returns a page of identity verifications that match a filter, {@code GET
   * /identity-verifications}.
   *
   * @param request what to send
   * @return a page of identity verifications
   */
  public Future<IdentityVerificationPage> list(ListRequest request) {
    return Arguments.sent(
        transport,
        "identityVerifications.list",
        request,
        reply -> reply.as(IdentityVerificationPage.class));
  }

  /**
   * Returns a stream of all entries from the requested page on, which requests one page in advance;
   * see {@link #stream(ListRequest, ReadAhead)}.
   *
   * @param request the filter, the order, the first page and the size of pages
   * @return a stream that starts when its handler is set; call {@code pause()} before that to
   *     control it with {@code fetch(n)}
   */
  public ReadStream<IdentityVerification> stream(ListRequest request) {
    return stream(request, ReadAhead.DEFAULT);
  }

  /**
   * Returns a stream of all entries from the requested page on.
   *
   * <p>Pages are requested by their number, several at a time, when the filter has a start or an
   * end and the entries are sorted by a time that never changes, which is the default; otherwise
   * one after another. If the total that PortOne reports changes between two pages, the later one
   * is requested again.
   *
   * <p>Entries that are added while the stream is read come last with the oldest first; with the
   * newest first they cause others to be repeated.
   *
   * @param request the filter, the order, the first page and the size of pages
   * @param readAhead the number of pages that are requested or kept at a time; without a time span
   * @return a stream that starts when its handler is set; call {@code pause()} before that to
   *     control it with {@code fetch(n)}
   */
  public ReadStream<IdentityVerification> stream(ListRequest request, ReadAhead readAhead) {
    return PageStream.orFailing(
        "identityVerifications.list",
        () ->
            Listings.pages(
                transport,
                Arguments.required(request, "request").toCall(),
                IdentityVerificationPage.class,
                IdentityVerificationPage::items,
                IdentityVerificationPage::page,
                readAhead));
  }

  /**
   * Starts an identity verification by SMS or app, {@code POST
   * /identity-verifications/{identityVerificationId}/send}.
   *
   * <p>PortOne executes it at most once, however often it is repeated with its idempotency key.
   * After {@code OUTCOME_UNKNOWN} repeat it with the same key, or read its result, before another
   * attempt.
   *
   * @param request what to send
   * @return completes when PortOne has accepted it
   */
  public Future<Void> send(SendRequest request) {
    return Arguments.sent(transport, "identityVerifications.send", request, reply -> reply)
        .mapEmpty();
  }

  /**
   * Sends the SMS of an identity verification again, {@code POST
   * /identity-verifications/{identityVerificationId}/resend}.
   *
   * <p>PortOne executes it at most once, however often it is repeated with its idempotency key.
   * After {@code OUTCOME_UNKNOWN} repeat it with the same key, or read its result, before another
   * attempt.
   *
   * @param identityVerificationId the id of the identity verification, chosen by the merchant
   * @return completes when PortOne has accepted it
   */
  public Future<Void> resend(String identityVerificationId) {
    return transport
        .send(
            Call.of("identityVerifications.resend")
                .with("identityVerificationId", identityVerificationId))
        .mapEmpty();
  }

  /**
   * Completes an identity verification with its one-time password, {@code POST
   * /identity-verifications/{identityVerificationId}/confirm}.
   *
   * <p>PortOne executes it at most once, however often it is repeated with its idempotency key.
   * After {@code OUTCOME_UNKNOWN} repeat it with the same key, or read its result, before another
   * attempt.
   *
   * @param identityVerificationId the id of the identity verification, chosen by the merchant
   * @return the identity verification
   */
  public Future<IdentityVerification> confirm(String identityVerificationId) {
    return transport
        .send(
            Call.of("identityVerifications.confirm")
                .with("identityVerificationId", identityVerificationId))
        .map(reply -> reply.as(ConfirmIdentityVerificationResponse.class).identityVerification());
  }

  /**
   * Completes an identity verification with its one-time password, {@code POST
   * /identity-verifications/{identityVerificationId}/confirm}.
   *
   * <p>PortOne executes it at most once, however often it is repeated with its idempotency key.
   * After {@code OUTCOME_UNKNOWN} repeat it with the same key, or read its result, before another
   * attempt.
   *
   * @param identityVerificationId the id of the identity verification, chosen by the merchant
   * @param otp the one-time password that the person received
   * @return the identity verification
   */
  public Future<IdentityVerification> confirm(String identityVerificationId, String otp) {
    return transport
        .send(
            Call.of("identityVerifications.confirm")
                .with("identityVerificationId", identityVerificationId)
                .with("otp", otp))
        .map(reply -> reply.as(ConfirmIdentityVerificationResponse.class).identityVerification());
  }
}
