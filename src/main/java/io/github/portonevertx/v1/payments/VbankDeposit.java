package io.github.portonevertx.v1.payments;

import io.github.portonevertx.internal.json.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One deposit into a virtual account that takes any number of them.
 *
 * @param pgTid the PG's id of the deposit; null when the PG gave none
 * @param amount what was paid in, in the major unit of the payment's currency; never null
 * @param depositorName who paid in, as the bank names them; null when the bank does not say
 * @param depositedAt when the money came in; null when PortOne has no time
 */
public record VbankDeposit(
    @Nullable String pgTid,
    BigDecimal amount,
    @Nullable String depositorName,
    @Nullable Instant depositedAt) {

  /** Refuses a deposit that does not say how much. */
  public VbankDeposit {
    Fields.required(amount, "amount");
  }

  /** Leaves out who paid. */
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
