package io.github.portonevertx.v1.vbanks;

import io.github.portonevertx.internal.json.Fields;

/**
 * The holder of a bank account.
 *
 * @param bankHolder the name as the bank has it; never null
 */
public record VbankHolder(String bankHolder) {

  /** Checks that the name is present. */
  public VbankHolder {
    Fields.required(bankHolder, "bank_holder");
  }

  /** Returns a text without the name. */
  @Override
  public String toString() {
    return "VbankHolder[]";
  }
}
