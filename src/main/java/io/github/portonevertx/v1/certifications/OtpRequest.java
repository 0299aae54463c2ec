package io.github.portonevertx.v1.certifications;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.arguments.Arguments;

/** A person to be verified without a browser window. */
public final class OtpRequest {
  private final Call call;

  private OtpRequest(Call call) {
    this.call = call;
  }

  /**
   * A person with what PortOne needs.
   *
   * @param channelKey the channel to verify through
   * @param name the person's name
   * @param phone the person's phone number
   * @param birth the person's birthday, as the provider wants it written
   * @param genderDigit the seventh digit of the person's resident registration number
   * @param carrier the person's phone company
   * @return the request
   */
  public static OtpRequest of(
      String channelKey,
      String name,
      String phone,
      String birth,
      String genderDigit,
      Carrier carrier) {
    return new OtpRequest(
        Call.of("certifications.requestOtp")
            .with("channel_key", channelKey)
            .with("name", name)
            .with("phone", phone)
            .with("birth", birth)
            .with("gender_digit", genderDigit)
            .with("carrier", Arguments.required(carrier, "carrier").wire()));
  }

  /**
   * Says whose network the phone is in.
   *
   * @param mvno {@code true} when its contract is with a company that borrows the network of the
   *     carrier
   * @return a copy
   */
  public OtpRequest mvno(boolean mvno) {
    return new OtpRequest(call.with("is_mvno", mvno));
  }

  /**
   * Says who asks, in the text message.
   *
   * @param company the name of your service
   * @return a copy
   */
  public OtpRequest company(String company) {
    return new OtpRequest(call.with("company", company));
  }

  /**
   * Gives the verification a number of the shop.
   *
   * @param merchantUid up to 40 characters
   * @return a copy
   */
  public OtpRequest merchantUid(String merchantUid) {
    return new OtpRequest(call.with("merchant_uid", merchantUid));
  }

  /**
   * Says how the person is asked. The new KCP only.
   *
   * @param verificationMethod by a code or by an app
   * @return a copy
   */
  public OtpRequest verificationMethod(VerificationMethod verificationMethod) {
    return new OtpRequest(
        call.with(
            "verification_method",
            Arguments.required(verificationMethod, "verification_method").wire()));
  }

  /**
   * Hands fields to the provider as they are. The new KCP only.
   *
   * @param bypass a JSON object as text
   * @return a copy
   */
  public OtpRequest bypass(String bypass) {
    return new OtpRequest(call.with("bypass", bypass));
  }

  Call call() {
    return call;
  }

  /** The names of the fields that are set; never their values. */
  @Override
  public String toString() {
    return call.toString();
  }
}
