package io.github.portonevertx.v2.internal.catalogue;

import static io.github.portonevertx.internal.api.Parameter.count;
import static io.github.portonevertx.internal.api.Parameter.minor;
import static io.github.portonevertx.internal.api.Parameter.object;
import static io.github.portonevertx.internal.api.Parameter.text;

import io.github.portonevertx.internal.api.Parameter;

/** The fields of objects that the parameters of several areas contain. */
final class CommonInputs {
  static final Parameter[] CARD_CREDENTIAL = {
    text("number").needed(),
    text("expiryYear").needed(),
    text("expiryMonth").needed(),
    text("birthOrBusinessRegistrationNumber"),
    text("passwordTwoDigits")
  };
  static final Parameter[] CASH_RECEIPT_INPUT = {
    text("type").oneOf("PERSONAL", "CORPORATE", "NO_RECEIPT").needed(),
    text("customerIdentityNumber")
  };
  static final Parameter[] CUSTOMER_SEPARATED_NAME = {
    text("first").needed(), text("last").needed()
  };
  static final Parameter[] CUSTOMER_NAME_INPUT = {
    text("full"), object("separated", CUSTOMER_SEPARATED_NAME)
  };
  static final Parameter[] PAGE_INPUT = {count("number"), count("size")};
  static final Parameter[] PAYMENT_AMOUNT_INPUT = {
    minor("total").orZero().needed(), minor("taxFree").orZero(), minor("vat").orZero()
  };
  static final Parameter[] PAYMENT_PRODUCT_INPUT = {
    text("id").needed(),
    text("name").needed(),
    text("tag"),
    text("code"),
    minor("amount").orZero().needed(),
    count("quantity").needed(),
    text("link")
  };
  static final Parameter[] SEPARATED_ADDRESS_INPUT = {
    text("addressLine1").needed(),
    text("addressLine2").needed(),
    text("city"),
    text("province"),
    text("country")
  };
  static final Parameter[] CUSTOMER_INPUT = {
    text("id"),
    object("name", CUSTOMER_NAME_INPUT),
    text("birthYear"),
    text("birthMonth"),
    text("birthDay"),
    text("country"),
    text("gender").oneOf("MALE", "FEMALE", "OTHER"),
    text("email"),
    text("phoneNumber"),
    object("address", SEPARATED_ADDRESS_INPUT),
    text("zipcode"),
    text("businessRegistrationNumber")
  };

  private CommonInputs() {}
}
