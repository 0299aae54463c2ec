package io.github.portonevertx.v1;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v1.certifications.Certification;
import io.github.portonevertx.v1.certifications.CertificationOtp;
import io.github.portonevertx.v1.certifications.OtpRequest;
import io.vertx.core.Future;

/**
 * The operations for identity verifications, one method per action of the event bus. Their requests
 * and answers are in {@link io.github.portonevertx.v1.certifications}; {@link
 * PortOneV1Client#certifications()} returns this group.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code NOT_FOUND} when there is no such
 * verification, {@code INVALID_REQUEST} when a parameter is wrong, and a transient kind when
 * PortOne is not available.
 */
public final class Certifications {
  private final Transport transport;

  Certifications(Transport transport) {
    this.transport = transport;
  }

  /**
   * Returns the outcome of a verification, {@code GET /certifications/{imp_uid}}. Use it to check
   * what a browser reports about a verification, which is not reliable.
   *
   * @param impUid PortOne's id of the verification
   * @return the outcome; see {@link Certification#certified()}
   */
  public Future<Certification> get(String impUid) {
    return one(Call.of("certifications.get").with("imp_uid", impUid));
  }

  /**
   * Deletes the data that PortOne stores about a verification, {@code DELETE
   * /certifications/{imp_uid}}.
   *
   * @param impUid PortOne's id of the verification
   * @return the outcome before the deletion
   */
  public Future<Certification> delete(String impUid) {
    return one(Call.of("certifications.delete").with("imp_uid", impUid));
  }

  /**
   * Starts a verification without a browser window, {@code POST /certifications/otp/request}: the
   * person gets a text message or a request in an app.
   *
   * @param request the person and the method
   * @return the verification, to be confirmed
   */
  public Future<CertificationOtp> requestOtp(OtpRequest request) {
    return Arguments.sent(
        transport, "certifications.requestOtp", request, reply -> reply.as(CertificationOtp.class));
  }

  /**
   * Completes a verification with the code that the person received, {@code POST
   * /certifications/otp/confirm/{imp_uid}}.
   *
   * @param impUid PortOne's id of the verification
   * @param otp the code
   * @return the outcome
   */
  public Future<Certification> confirmOtp(String impUid, String otp) {
    return one(Call.of("certifications.confirmOtp").with("imp_uid", impUid).with("otp", otp));
  }

  /**
   * Completes a verification that the person has confirmed in an app, without a code.
   *
   * @param impUid PortOne's id of the verification
   * @return the outcome
   */
  public Future<Certification> confirmOtp(String impUid) {
    return one(Call.of("certifications.confirmOtp").with("imp_uid", impUid));
  }

  private Future<Certification> one(Call call) {
    return transport.send(call).map(reply -> reply.as(Certification.class));
  }
}
