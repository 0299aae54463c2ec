package io.github.portonevertx.v2;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v2.internal.catalogue.V2Catalogue;
import io.github.portonevertx.v2.payments.Order;
import org.jspecify.annotations.Nullable;

/** The calls of the actions that the library answers itself, made of the values of the client. */
final class OwnCalls {
  private OwnCalls() {}

  static Call verify(@Nullable Order order) {
    Order known = Arguments.required(order, "order");
    Call call =
        Call.of(V2Catalogue.VERIFY)
            .with("paymentId", known.paymentId())
            .with("amount", known.amount())
            .with("currency", known.currency().wire())
            .withIfPresent("storeId", known.storeId());
    return known.allowTestChannel() ? call.with("allowTestChannel", true) : call;
  }
}
