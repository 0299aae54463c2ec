package io.github.portonevertx.v2.banks;

import org.jspecify.annotations.Nullable;

/**
 * The names of a bank.
 *
 * @param ko the name in Korean; null when absent
 */
public record BankInfoName(@Nullable String ko) {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "BankInfoName[]";
  }
}
