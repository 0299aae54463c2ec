package io.github.portonevertx.v1.vbanks;

import io.github.portonevertx.internal.json.Fields;

/**
 * In whose name a bank account is.
 *
 * @param bankHolder the name as the bank has it; never null
 */
public record VbankHolder(String bankHolder) {

  /** Refuses an answer without a name. */
  public VbankHolder {
    Fields.required(bankHolder, "bank_holder");
  }

  /** Leaves out the name. */
  @Override
  public String toString() {
    return "VbankHolder[]";
  }
}
