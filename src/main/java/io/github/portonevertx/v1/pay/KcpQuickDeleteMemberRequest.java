package io.github.portonevertx.v1.pay;

import io.github.portonevertx.Call;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.RequestFields;

/** The deletion of what KCP Quick Pay stores of a member. */
public final class KcpQuickDeleteMemberRequest implements Request {
  private final RequestFields fields;

  private KcpQuickDeleteMemberRequest(RequestFields fields) {
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

  /** A builder of {@link KcpQuickDeleteMemberRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("kcpquick.deleteMember");

    private Builder() {}

    /**
     * Sets the shop's id of the member.
     *
     * @param memberId the id; required
     * @return this
     */
    public Builder memberId(String memberId) {
      fields.set("member_id", memberId);
      return this;
    }

    /**
     * Sets the shop's code at KCP.
     *
     * @param siteCode at most 80 characters; required
     * @return this
     */
    public Builder siteCode(String siteCode) {
      fields.set("site_code", siteCode);
      return this;
    }

    /**
     * Sets KCP's type of the partner.
     *
     * @param partnerType at most 80 characters; required
     * @return this
     */
    public Builder partnerType(String partnerType) {
      fields.set("partner_type", partnerType);
      return this;
    }

    /**
     * Sets KCP's subtype of the partner.
     *
     * @param partnerSubtype at most 80 characters; required
     * @return this
     */
    public Builder partnerSubtype(String partnerSubtype) {
      fields.set("partner_subtype", partnerSubtype);
      return this;
    }

    /** {@return the request} */
    public KcpQuickDeleteMemberRequest build() {
      return new KcpQuickDeleteMemberRequest(fields.copy());
    }
  }
}
