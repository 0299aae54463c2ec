package io.github.portonevertx.v1.pay;

import io.github.portonevertx.internal.json.Fields;
import java.math.BigDecimal;

/**
 * The remaining welfare points of a Benepia account.
 *
 * @param point the points; one is worth one won; never null
 */
public record BenepiaPoint(BigDecimal point) {
  /** Checks the required fields: {@code point}. */
  public BenepiaPoint {
    Fields.required(point, "point");
  }
}
