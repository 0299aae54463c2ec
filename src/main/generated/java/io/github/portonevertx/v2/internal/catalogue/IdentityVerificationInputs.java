package io.github.portonevertx.v2.internal.catalogue;

import static io.github.portonevertx.internal.api.Parameter.flag;
import static io.github.portonevertx.internal.api.Parameter.object;
import static io.github.portonevertx.internal.api.Parameter.text;
import static io.github.portonevertx.internal.api.Parameter.texts;
import static io.github.portonevertx.internal.api.Parameter.time;

import io.github.portonevertx.internal.api.Parameter;

/** The fields of objects that the parameters of {@code identityverifications} contain. */
final class IdentityVerificationInputs {
  static final Parameter[] IDENTITY_VERIFICATION_FILTER_CUSTOMER_INPUT = {
    text("name"),
    text("birthYear"),
    text("birthMonth"),
    text("birthDay"),
    text("phoneNumber"),
    text("gender").oneOf("MALE", "FEMALE", "OTHER")
  };
  static final Parameter[] IDENTITY_VERIFICATION_FILTER_INPUT = {
    text("storeId"),
    text("timeRangeField").oneOf("REQUESTED_AT", "VERIFIED_AT", "FAILED_AT", "STATUS_UPDATED_AT"),
    time("from"),
    time("until"),
    text("identityVerificationId"),
    text("identityVerificationTxId"),
    flag("isTest"),
    texts("statuses").oneOf("READY", "VERIFIED", "FAILED"),
    text("pgTxId"),
    text("pgMerchantId"),
    texts("pgProviders"),
    texts("pgCompanies"),
    texts("carriers").oneOf("SKT", "KT", "LGU", "SKT_MVNO", "KT_MVNO", "LGU_MVNO"),
    text("version").oneOf("V1", "V2"),
    object("customer", IDENTITY_VERIFICATION_FILTER_CUSTOMER_INPUT)
  };
  static final Parameter[] IDENTITY_VERIFICATION_SORT_INPUT = {
    text("by").oneOf("REQUESTED_AT", "VERIFIED_AT", "FAILED_AT", "STATUS_UPDATED_AT"),
    text("order").oneOf("DESC", "ASC")
  };
  static final Parameter[] SEND_IDENTITY_VERIFICATION_BODY_CUSTOMER = {
    text("id"),
    text("name").needed(),
    text("phoneNumber").needed(),
    text("identityNumber"),
    text("ipAddress").needed()
  };

  private IdentityVerificationInputs() {}
}
