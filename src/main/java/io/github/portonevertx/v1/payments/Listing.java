package io.github.portonevertx.v1.payments;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of a listing of payments: page, length, order and time span. PortOne's default applies to
 * what is {@code null}. A span that ends before it starts is rejected when the listing is
 * requested.
 *
 * <pre>{@code
 * Listing.builder().limit(100).sorting(Sorting.OLDEST_STARTED_FIRST).build()
 * }</pre>
 *
 * @param page from 1; {@code null} for the first
 * @param limit entries a page, 1 to 1,000; {@code null} for PortOne's 20
 * @param sorting {@code null} for PortOne's newest first
 * @param from the start of the time span, inclusive, in whole seconds; {@code null} for 90 days
 *     before its end
 * @param to the end of the time span, inclusive, in whole seconds; {@code null} for now
 */
public record Listing(
    @Nullable Integer page,
    @Nullable Integer limit,
    @Nullable Sorting sorting,
    @Nullable Instant from,
    @Nullable Instant to) {
  /** The first page of 20, newest first. */
  public static final Listing FIRST_PAGE = builder().build();

  /** PortOne's longest time span of one listing. */
  public static final Duration LONGEST_SPAN = Duration.ofDays(90);

  /** {@return a builder without any field} */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder of {@link Listing}. */
  public static final class Builder {
    private @Nullable Integer page;
    private @Nullable Integer limit;
    private @Nullable Sorting sorting;
    private @Nullable Instant from;
    private @Nullable Instant to;

    private Builder() {}

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
     * Sets the length of a page; 20 by default.
     *
     * @param limit 1 to 1,000 payments
     * @return this
     */
    public Builder limit(int limit) {
      this.limit = limit;
      return this;
    }

    /**
     * Sets the order of the payments; the newest first by default.
     *
     * @param sorting the order
     * @return this
     */
    public Builder sorting(@Nullable Sorting sorting) {
      this.sorting = sorting;
      return this;
    }

    /**
     * Sets the start of the time span; 90 days before its end by default.
     *
     * @param from inclusive; whole seconds are sent
     * @return this
     */
    public Builder from(@Nullable Instant from) {
      this.from = from;
      return this;
    }

    /**
     * Sets the end of the time span; now by default.
     *
     * @param to inclusive; whole seconds are sent
     * @return this
     */
    public Builder to(@Nullable Instant to) {
      this.to = to;
      return this;
    }

    /** {@return the listing} */
    public Listing build() {
      return new Listing(page, limit, sorting, from, to);
    }
  }
}
