package io.github.portonevertx.v2.common;

import org.jspecify.annotations.Nullable;

/**
 * The position and size of a page, and the number of all entries.
 *
 * @param number the number of the page, counted from 0; null when absent
 * @param size the number of entries of a page; null when absent
 * @param totalCount the number of entries that PortOne counted; null when absent
 */
public record PageInfo(
    @Nullable Integer number, @Nullable Integer size, @Nullable Integer totalCount) {}
