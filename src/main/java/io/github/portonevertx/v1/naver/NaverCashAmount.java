package io.github.portonevertx.v1.naver;

import io.github.portonevertx.internal.json.Fields;
import java.math.BigDecimal;

/**
 * How much of a payment a cash receipt may cover, in won.
 *
 * @param amountTotal all of it; never null
 * @param amountByNpoint the part that was paid with points; never null
 * @param amountByPrimary the part that was paid with the main instrument; never null
 * @param amountSupply the part that value-added tax is reckoned from; never null
 * @param amountVat the value-added tax; never null
 */
public record NaverCashAmount(
    BigDecimal amountTotal,
    BigDecimal amountByNpoint,
    BigDecimal amountByPrimary,
    BigDecimal amountSupply,
    BigDecimal amountVat) {
  /**
   * Refuses one without what PortOne calls {@code amount_total}, {@code amount_by_npoint}, {@code
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
