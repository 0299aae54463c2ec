package io.github.portonevertx.v2.internal.catalogue;

import static io.github.portonevertx.internal.api.Operation.read;
import static io.github.portonevertx.internal.api.Parameter.minor;
import static io.github.portonevertx.internal.api.Parameter.text;

import io.github.portonevertx.internal.api.Operation;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** The operations of {@code checkoutProfiles}. */
final class CheckoutProfileOperations {
  /** The operations, in the order of the documentation. */
  static final List<Operation> ALL =
      List.of(
          read(
                  "checkoutProfiles.evaluate",
                  HttpMethod.GET,
                  "/checkout-profiles/evaluate",
                  "EvaluateCheckoutProfileResponse",
                  "the payment methods that a checkout profile offers")
              .inKorean("결제 프로필에서 사용할 수 있는 결제 수단 조회")
              .query(
                  text("profileKey").needed(),
                  text("country").needed(),
                  text("currency").needed(),
                  minor("amount").orZero().needed()));

  private CheckoutProfileOperations() {}
}
