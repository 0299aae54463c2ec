package io.github.portonevertx.v2.payments;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A query for a part of the payments of a time span, by cursor. */
public final class ListByCursorRequest implements Request {
  private final RequestFields fields;

  private ListByCursorRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the call of {@code payments.listByCursor} that sends this request.
   *
   * @return the call, with the parameters that are set
   * @throws PortOneException {@code INVALID_REQUEST} when a value is nested too deeply
   */
  @Override
  public Call toCall() {
    return fields.toCall();
  }

  /** {@return the names of the fields that are set, never their values} */
  @Override
  public String toString() {
    return fields.toString();
  }

  /** A builder of {@link ListByCursorRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("payments.listByCursor");

    private Builder() {}

    /**
     * Sets the beginning of the time span.
     *
     * @param from a time
     * @return this
     */
    public Builder from(Instant from) {
      fields.set("from", Arguments.wire(from, Instant::toString));
      return this;
    }

    /**
     * Sets the end of the time span.
     *
     * @param until a time
     * @return this
     */
    public Builder until(Instant until) {
      fields.set("until", Arguments.wire(until, Instant::toString));
      return this;
    }

    /**
     * Sets the cursor of the last entry that was received.
     *
     * @param cursor any text that is not blank
     * @return this
     */
    public Builder cursor(String cursor) {
      fields.set("cursor", cursor);
      return this;
    }

    /**
     * Sets the number of entries.
     *
     * @param size 1 to 1000; 10 by default
     * @return this
     */
    public Builder size(int size) {
      fields.set("size", size);
      return this;
    }

    /**
     * Sets a parameter that PortOne has but this version of the library does not know.
     *
     * @param name PortOne's name of the parameter
     * @param value its value
     * @return this
     */
    public Builder unchecked(String name, @Nullable Object value) {
      fields.unchecked(name, value);
      return this;
    }

    /** {@return the request} */
    public ListByCursorRequest build() {
      return new ListByCursorRequest(fields.copy());
    }
  }
}
