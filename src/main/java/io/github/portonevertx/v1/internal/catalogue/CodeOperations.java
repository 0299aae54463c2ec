package io.github.portonevertx.v1.internal.catalogue;

import static io.github.portonevertx.internal.api.Operation.read;
import static io.github.portonevertx.internal.api.Parameter.text;

import io.github.portonevertx.internal.api.Operation;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** Codes of card companies and banks, sub-merchants, and what the console holds. */
final class CodeOperations {

  private CodeOperations() {}

  static List<Operation> all() {
    return List.of(
        read(
            "codes.cards",
            HttpMethod.GET,
            "/cards",
            "StandardCode[]",
            "card companies and their codes"),
        read(
                "codes.card",
                HttpMethod.GET,
                "/cards/{card_standard_code}",
                "StandardCode",
                "one card company by its code")
            .path(text("card_standard_code"))
            .answeredAs("card_standard_code", "code"),
        read("codes.banks", HttpMethod.GET, "/banks", "StandardCode[]", "banks and their codes"),
        read(
                "codes.bank",
                HttpMethod.GET,
                "/banks/{bank_standard_code}",
                "StandardCode",
                "one bank by its code")
            .path(text("bank_standard_code"))
            .answeredAs("bank_standard_code", "code"),
        read(
                "tiers.get",
                HttpMethod.GET,
                "/tiers/{tier_code}",
                "Tier",
                "one sub-merchant by its code")
            .path(text("tier_code")),
        read(
            "users.pgSettings",
            HttpMethod.GET,
            "/users/pg",
            "PgSetting[]",
            "the payment companies set up in the console"));
  }
}
