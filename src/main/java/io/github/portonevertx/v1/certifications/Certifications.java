package io.github.portonevertx.v1.certifications;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.vertx.core.Future;

/**
 * Identity verifications, one method an action of the event bus.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code NOT_FOUND} when there is no such
 * verification, {@code INVALID_REQUEST} when a parameter is wrong, and any kind that says PortOne
 * cannot be asked now.
 */
public final class Certifications {
  private final Transport transport;

  /**
   * The group over a transport; {@code client.certifications()} gives it.
   *
   * @param transport to send calls with
   */
  public Certifications(Transport transport) {
    this.transport = transport;
  }

  /**
   * The outcome of a verification, {@code GET /certifications/{imp_uid}}: the only truth about one
   * that a browser tells of.
   *
   * @param impUid PortOne's id of the verification
   * @return the outcome; see {@link Certification#certified()}
   */
  public Future<Certification> get(String impUid) {
    return one(Call.of("certifications.get").with("imp_uid", impUid));
  }

  /**
   * Erases what PortOne holds of a verification, {@code DELETE /certifications/{imp_uid}}.
   *
   * @param impUid PortOne's id of the verification
   * @return the outcome as it was
   */
  public Future<Certification> delete(String impUid) {
    return one(Call.of("certifications.delete").with("imp_uid", impUid));
  }

  /**
   * Begins a verification without a browser window, {@code POST /certifications/otp/request}: the
   * person gets a text message or a question in an app.
   *
   * @param request who, and how to ask
   * @return the verification, to be confirmed
   */
  public Future<CertificationOtp> requestOtp(OtpRequest request) {
    return Arguments.checked(
        "certifications.requestOtp",
        () ->
            transport
                .send(Arguments.required(request, "request").call())
                .map(reply -> reply.as(CertificationOtp.class)));
  }

  /**
   * Completes a verification with the code the person got, {@code POST
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
