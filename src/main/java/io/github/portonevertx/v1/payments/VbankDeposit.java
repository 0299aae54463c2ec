package io.github.portonevertx.v1.payments;

import io.github.portonevertx.internal.json.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One deposit into a virtual account that takes any number of them.
 *
 * @param pgTid the PG's id of the deposit; null when the PG gave none
 * @param amount the deposited amount, in the major unit of the payment's currency; never null
 * @param depositorName the name of the depositor as the bank reports it; null when absent
 * @param depositedAt when the deposit was made; null when PortOne has no time
 */
public record VbankDeposit(
    @Nullable String pgTid,
    BigDecimal amount,
    @Nullable String depositorName,
    @Nullable Instant depositedAt) {

  /** Checks that the amount is present. */
  public VbankDeposit {
    Fields.required(amount, "amount");
  }

  /** Returns a text without the depositor. */
  @Override
  public String toString() {
    return "VbankDeposit[pgTid="
        + pgTid
        + ", amount="
        + amount
        + ", depositedAt="
        + depositedAt
        + "]";
  }
}
