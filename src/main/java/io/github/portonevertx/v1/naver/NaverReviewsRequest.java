package io.github.portonevertx.v1.naver;

import io.github.portonevertx.Call;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import java.time.Instant;

/** A query for the buyers' reviews of a time span. */
public final class NaverReviewsRequest implements Request {
  private final RequestFields fields;

  private NaverReviewsRequest(RequestFields fields) {
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

  /** A builder of {@link NaverReviewsRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("naver.reviews");

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
     * Sets the start of the time span.
     *
     * @param from in whole seconds; required
     * @return this
     */
    public Builder from(Instant from) {
      fields.set("from", Arguments.wire(from, Instant::getEpochSecond));
      return this;
    }

    /**
     * Sets the end of the time span.
     *
     * @param to in whole seconds; required
     * @return this
     */
    public Builder to(Instant to) {
      fields.set("to", Arguments.wire(to, Instant::getEpochSecond));
      return this;
    }

    /**
     * Sets the type of the reviews.
     *
     * @param reviewType required
     * @return this
     */
    public Builder reviewType(NaverReviewType reviewType) {
      fields.set("review_type", Arguments.wire(reviewType, NaverReviewType::wire));
      return this;
    }

    /** {@return the request} */
    public NaverReviewsRequest build() {
      return new NaverReviewsRequest(fields.copy());
    }
  }
}
