package io.github.portonevertx.v2.billingkeys;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Request;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.arguments.RequestFields;
import io.github.portonevertx.v2.common.PageInput;
import org.jspecify.annotations.Nullable;

/** A query for a page of billing keys. */
public final class ListRequest implements Request {
  private final RequestFields fields;

  private ListRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the call of {@code billingKeys.list} that sends this request.
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

  /** A builder of {@link ListRequest}. */
  public static final class Builder {
    private final RequestFields fields = new RequestFields("billingKeys.list");

    private Builder() {}

    /**
     * Sets the page.
     *
     * @param page built by its builder
     * @return this
     */
    public Builder page(PageInput page) {
      fields.set("page", Arguments.wire(page, PageInput::parameters));
      return this;
    }

    /**
     * Sets the order of the entries.
     *
     * @param sort built by its builder
     * @return this
     */
    public Builder sort(BillingKeySortInput sort) {
      fields.set("sort", Arguments.wire(sort, BillingKeySortInput::parameters));
      return this;
    }

    /**
     * Sets the entries to include.
     *
     * @param filter built by its builder
     * @return this
     */
    public Builder filter(BillingKeyFilterInput filter) {
      fields.set("filter", Arguments.wire(filter, BillingKeyFilterInput::parameters));
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
    public ListRequest build() {
      return new ListRequest(fields.copy());
    }
  }
}
