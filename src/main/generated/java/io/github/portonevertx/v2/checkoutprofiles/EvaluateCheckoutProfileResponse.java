package io.github.portonevertx.v2.checkoutprofiles;

import io.github.portonevertx.internal.json.Fields;
import java.util.List;

/**
 * The ways of paying of a checkout profile.
 *
 * @param methods the ways of paying; empty when absent
 */
public record EvaluateCheckoutProfileResponse(List<EvaluatedCheckoutMethod> methods) {
  /** Copies each list without null elements; an absent list is empty. */
  public EvaluateCheckoutProfileResponse {
    methods = Fields.list(methods);
  }
}
