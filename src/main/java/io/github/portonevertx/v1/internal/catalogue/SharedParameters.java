package io.github.portonevertx.v1.internal.catalogue;

import static io.github.portonevertx.internal.api.Parameter.text;
import static io.github.portonevertx.internal.api.Parameter.whole;

import io.github.portonevertx.internal.api.Parameter;

/** Parameters that many operations share, with the limits of PortOne's V1 specification. */
final class SharedParameters {
  static final Parameter IMP_UID = text("imp_uid").upTo(32);
  static final Parameter MERCHANT_UID = text("merchant_uid").upTo(40);
  static final Parameter CUSTOMER_UID = text("customer_uid").upTo(80);
  static final Parameter STATUS =
      text("payment_status").oneOf("all", "ready", "paid", "cancelled", "failed");
  static final Parameter PAGE = whole("page");
  static final Parameter LIMIT = whole("limit").upTo(1000);
  static final Parameter SORTING =
      text("sorting").oneOf("-started", "started", "-paid", "paid", "-updated", "updated");

  /** The parameters for the buyer in most charges. */
  static final Parameter[] BUYER = {
    text("buyer_name").upTo(16),
    text("buyer_email").upTo(64),
    text("buyer_tel").upTo(16),
    text("buyer_addr").upTo(128),
    text("buyer_postcode").upTo(8)
  };

  private SharedParameters() {}
}
