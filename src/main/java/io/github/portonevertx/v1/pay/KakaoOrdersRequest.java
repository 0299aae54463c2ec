package io.github.portonevertx.v1.pay;

import io.github.portonevertx.Call;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import java.time.LocalDate;

/** A query for a page of a day's KakaoPay orders. */
public final class KakaoOrdersRequest implements Request {
  private final RequestFields fields;

  private KakaoOrdersRequest(RequestFields fields) {
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

  /** A builder of {@link KakaoOrdersRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("kakao.orders");

    private Builder() {}

    /**
     * Sets the day of the orders.
     *
     * @param day the day in Korea; required
     * @return this
     */
    public Builder day(LocalDate day) {
      fields.set("payment_request_date", Arguments.day(day));
      return this;
    }

    /**
     * Sets the shop's id at KakaoPay.
     *
     * @param cid the id
     * @return this
     */
    public Builder cid(String cid) {
      fields.set("cid", cid);
      return this;
    }

    /**
     * Sets the number of the page.
     *
     * @param page from 1
     * @return this
     */
    public Builder page(int page) {
      fields.set("page", page);
      return this;
    }

    /** {@return the request} */
    public KakaoOrdersRequest build() {
      return new KakaoOrdersRequest(fields.copy());
    }
  }
}
