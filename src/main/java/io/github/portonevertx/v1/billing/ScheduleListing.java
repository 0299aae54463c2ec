package io.github.portonevertx.v1.billing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of a listing of planned charges: those due in a time span, and one page of them. PortOne's
 * default applies to what is {@code null}, except the span, which it requires. A span that ends
 * before it starts is rejected when the listing is requested.
 *
 * <pre>{@code
 * ScheduleListing.builder().from(today).to(inAMonth).status(ScheduleStatus.SCHEDULED).build()
 * }</pre>
 *
 * @param from the start of the time span the charges are due in, inclusive, in whole seconds
 * @param to the end of that span, exclusive, in whole seconds; PortOne takes three months at most
 * @param status {@code null} for any
 * @param page from 1; {@code null} for the first
 * @param limit entries a page, 1 to 1,000; {@code null} for PortOne's 20. Not for the charges of
 *     one billing key
 * @param sorting PortOne's value for an order; {@code null} for its default. Not for the charges of
 *     one billing key
 */
public record ScheduleListing(
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable ScheduleStatus status,
    @Nullable Integer page,
    @Nullable Integer limit,
    @Nullable String sorting) {

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder of {@link ScheduleListing}. */
  public static final class Builder {
    private @Nullable Instant from;
    private @Nullable Instant to;
    private @Nullable ScheduleStatus status;
    private @Nullable Integer page;
    private @Nullable Integer limit;
    private @Nullable String sorting;

    private Builder() {}

    /**
     * Sets the start of the time span the charges are due in.
     *
     * @param from inclusive; whole seconds are sent
     * @return this
     */
    public Builder from(@Nullable Instant from) {
      this.from = from;
      return this;
    }

    /**
     * Sets the end of the time span the charges are due in.
     *
     * @param to exclusive, unlike that of a listing of payments; whole seconds are sent
     * @return this
     */
    public Builder to(@Nullable Instant to) {
      this.to = to;
      return this;
    }

    /**
     * Sets the status of the charges; any by default.
     *
     * @param status the status
     * @return this
     */
    public Builder status(@Nullable ScheduleStatus status) {
      this.status = status;
      return this;
    }

    /**
     * Sets the page; the first by default.
     *
     * @param page from 1
     * @return this
     */
    public Builder page(int page) {
      this.page = page;
      return this;
    }

    /**
     * Sets the length of a page; not for the charges of one billing key.
     *
     * @param limit 1 to 1,000 charges
     * @return this
     */
    public Builder limit(int limit) {
      this.limit = limit;
      return this;
    }

    /**
     * Sets the order of the charges; not for those of one billing key.
     *
     * @param sorting a value of PortOne's open list, such as {@code schedule_at}
     * @return this
     */
    public Builder sorting(@Nullable String sorting) {
      this.sorting = sorting;
      return this;
    }

    /** {@return the listing} */
    public ScheduleListing build() {
      return new ScheduleListing(from, to, status, page, limit, sorting);
    }
  }
}
