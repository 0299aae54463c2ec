package io.github.portonevertx.v1.naver;

import io.github.portonevertx.internal.json.Fields;
import java.math.BigDecimal;

/**
 * The amount of a payment that a cash receipt may cover, in won.
 *
 * @param amountTotal the total; never null
 * @param amountByNpoint the part that was paid with points; never null
 * @param amountByPrimary the part that was paid with the main instrument; never null
 * @param amountSupply the part that value-added tax is computed from; never null
 * @param amountVat the value-added tax; never null
 */
public record NaverCashAmount(
    BigDecimal amountTotal,
    BigDecimal amountByNpoint,
    BigDecimal amountByPrimary,
    BigDecimal amountSupply,
    BigDecimal amountVat) {
  /**
   * Checks the required fields: {@code amount_total}, {@code amount_by_npoint}, {@code
   * amount_by_primary}, {@code amount_supply}, {@code amount_vat}.
   */
  public NaverCashAmount {
    Fields.required(amountTotal, "amount_total");
    Fields.required(amountByNpoint, "amount_by_npoint");
    Fields.required(amountByPrimary, "amount_by_primary");
    Fields.required(amountSupply, "amount_supply");
    Fields.required(amountVat, "amount_vat");
  }
}
