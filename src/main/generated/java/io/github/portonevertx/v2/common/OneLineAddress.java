package io.github.portonevertx.v2.common;

import org.jspecify.annotations.Nullable;

/**
 * An address in one line.
 *
 * @param oneLine the address in one line; null when absent
 */
public record OneLineAddress(@Nullable String oneLine) implements Address {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "OneLineAddress[]";
  }
}
