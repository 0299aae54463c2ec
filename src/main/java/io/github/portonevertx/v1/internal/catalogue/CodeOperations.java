package io.github.portonevertx.v1.internal.catalogue;

import static io.github.portonevertx.internal.api.Operation.read;
import static io.github.portonevertx.internal.api.Parameter.text;

import io.github.portonevertx.internal.api.Operation;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/**
 * The operations for codes of card companies and banks, sub-merchants, and settings of the console.
 */
final class CodeOperations {

  private CodeOperations() {}

  static List<Operation> all() {
    return List.of(
        read(
                "codes.cards",
                HttpMethod.GET,
                "/cards",
                "StandardCode[]",
                "card companies and their codes")
            .inKorean("카드사와 코드 목록 조회"),
        read(
                "codes.card",
                HttpMethod.GET,
                "/cards/{card_standard_code}",
                "StandardCode",
                "one card company by its code")
            .inKorean("코드로 카드사 조회")
            .path(text("card_standard_code"))
            .answeredAs("card_standard_code", "code"),
        read("codes.banks", HttpMethod.GET, "/banks", "StandardCode[]", "banks and their codes")
            .inKorean("은행과 코드 목록 조회"),
        read(
                "codes.bank",
                HttpMethod.GET,
                "/banks/{bank_standard_code}",
                "StandardCode",
                "one bank by its code")
            .inKorean("코드로 은행 조회")
            .path(text("bank_standard_code"))
            .answeredAs("bank_standard_code", "code"),
        read(
                "tiers.get",
                HttpMethod.GET,
                "/tiers/{tier_code}",
                "Tier",
                "one sub-merchant by its code")
            .inKorean("코드로 하위 상점 조회")
            .path(text("tier_code")),
        read(
                "users.pgSettings",
                HttpMethod.GET,
                "/users/pg",
                "PgSetting[]",
                "the payment companies set up in the console")
            .inKorean("콘솔에 설정한 PG 목록 조회"));
  }
}
