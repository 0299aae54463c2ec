package io.github.portonevertx.v1.certifications;

import io.github.portonevertx.Call;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;

/** A request for an identity verification without a browser window. */
public final class OtpRequest implements Request {
  private final RequestFields fields;

  private OtpRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Call toCall() {
    return fields.toCall();
  }

  /** {@return the action and the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return fields.toString();
  }

  /** A builder of {@link OtpRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("certifications.requestOtp");

    private Builder() {}

    /**
     * Sets the channel.
     *
     * @param channelKey the key of one of the shop's channels; required
     * @return this
     */
    public Builder channelKey(String channelKey) {
      fields.set("channel_key", channelKey);
      return this;
    }

    /**
     * Sets the person's name.
     *
     * @param name the name; required
     * @return this
     */
    public Builder name(String name) {
      fields.set("name", name);
      return this;
    }

    /**
     * Sets the person's phone number.
     *
     * @param phone the number; required
     * @return this
     */
    public Builder phone(String phone) {
      fields.set("phone", phone);
      return this;
    }

    /**
     * Sets the person's birthday.
     *
     * @param birth in the form that the provider requires; required
     * @return this
     */
    public Builder birth(String birth) {
      fields.set("birth", birth);
      return this;
    }

    /**
     * Sets the seventh digit of the person's resident registration number.
     *
     * @param genderDigit the digit; required
     * @return this
     */
    public Builder genderDigit(String genderDigit) {
      fields.set("gender_digit", genderDigit);
      return this;
    }

    /**
     * Sets the person's phone company.
     *
     * @param carrier required
     * @return this
     */
    public Builder carrier(Carrier carrier) {
      fields.set("carrier", Arguments.wire(carrier, Carrier::wire));
      return this;
    }

    /**
     * Sets whether the phone contract is with a virtual operator in the carrier's network.
     *
     * @param mvno false when it is not set
     * @return this
     */
    public Builder mvno(boolean mvno) {
      fields.set("is_mvno", mvno);
      return this;
    }

    /**
     * Sets the name of the service that the text message shows.
     *
     * @param company the name
     * @return this
     */
    public Builder company(String company) {
      fields.set("company", company);
      return this;
    }

    /**
     * Sets the shop's number for the verification.
     *
     * @param merchantUid at most 40 characters
     * @return this
     */
    public Builder merchantUid(String merchantUid) {
      fields.set("merchant_uid", merchantUid);
      return this;
    }

    /**
     * Sets how the person confirms. The new KCP only.
     *
     * @param verificationMethod by a code or in an app
     * @return this
     */
    public Builder verificationMethod(VerificationMethod verificationMethod) {
      fields.set(
          "verification_method", Arguments.wire(verificationMethod, VerificationMethod::wire));
      return this;
    }

    /**
     * Sets fields that are passed to the provider unchanged. The new KCP only.
     *
     * @param bypass a JSON object as text
     * @return this
     */
    public Builder bypass(String bypass) {
      fields.set("bypass", bypass);
      return this;
    }

    /** {@return the request} */
    public OtpRequest build() {
      return new OtpRequest(fields.copy());
    }
  }
}
