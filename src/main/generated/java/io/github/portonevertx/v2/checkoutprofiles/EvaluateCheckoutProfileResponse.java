package io.github.portonevertx.v2.checkoutprofiles;

import io.github.portonevertx.internal.json.Fields;
import java.util.List;

/**
 * The payment methods that a checkout profile offers for a payment.
 *
 * @param methods the payment methods; empty when absent
 */
public record EvaluateCheckoutProfileResponse(List<EvaluatedCheckoutMethod> methods) {
  /** Copies each list without null elements; an absent list is empty. */
  public EvaluateCheckoutProfileResponse {
    methods = Fields.list(methods);
  }
}
