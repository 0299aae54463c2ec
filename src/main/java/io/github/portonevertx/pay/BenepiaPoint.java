package io.github.portonevertx.pay;

import io.github.portonevertx.internal.json.Fields;
import java.math.BigDecimal;

/**
 * What is left of the welfare points of a Benepia account.
 *
 * @param point the points; one is worth one won; never null
 */
public record BenepiaPoint(BigDecimal point) {
  /**
   * Refuses one without what PortOne calls {@code point}.
   *
   * @param point see the component
   */
  public BenepiaPoint {
    Fields.required(point, "point");
  }
}
