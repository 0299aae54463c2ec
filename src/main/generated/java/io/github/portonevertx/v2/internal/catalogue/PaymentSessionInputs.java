package io.github.portonevertx.v2.internal.catalogue;

import static io.github.portonevertx.internal.api.Parameter.count;
import static io.github.portonevertx.internal.api.Parameter.date;
import static io.github.portonevertx.internal.api.Parameter.minor;
import static io.github.portonevertx.internal.api.Parameter.text;

import io.github.portonevertx.internal.api.Parameter;

/** The fields of objects that the parameters of {@code paymentsessions} contain. */
final class PaymentSessionInputs {
  static final Parameter[] PAYMENT_SESSION_AGREEMENT_INPUT = {
    text("name").needed(), text("url").needed()
  };
  static final Parameter[] PAYMENT_SESSION_COLORS_INPUT = {
    text("primary"), text("primaryHover"), text("primaryLight")
  };
  static final Parameter[] PAYMENT_SESSION_PRODUCT_INPUT = {
    text("id"),
    text("name").needed(),
    text("code"),
    minor("unitPrice").orZero().needed(),
    count("quantity").needed(),
    date("startDate"),
    date("endDate"),
    text("url"),
    text("nPayCategoryType"),
    text("nPayCategoryId"),
    text("nPayUid")
  };

  private PaymentSessionInputs() {}
}
