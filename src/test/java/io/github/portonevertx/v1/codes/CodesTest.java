package io.github.portonevertx.v1.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.support.Records;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodesTest {
  private static final StandardCode BANK = new StandardCode("004", "은행");

  private final JsonObject bank = new JsonObject().put("code", "004").put("name", "은행");

  @Test
  void readsEveryField() throws ReflectiveOperationException {
    Records.check(StandardCode.class, "code name", "code name");
    Records.check(Tier.class, "tier_code tier_name", "tier_code");
    Records.check(
        PgSetting.class, "pg_provider pg_id sandbox type channel_name channel_key", "pg_provider");
  }

  @Test
  void oneByItsCode() {
    RecordingClient asked = new RecordingClient().answering(bank);
    assertEquals(
        BANK,
        asked.gotWithAll(
            asked.client().codes().bank("004"), "codes.bank", "bank_standard_code", "004"));
    assertEquals(
        BANK,
        asked.gotWithAll(
            asked.client().codes().card("361"), "codes.card", "card_standard_code", "361"));
  }

  @Test
  void all() {
    RecordingClient asked = new RecordingClient().answeringList(bank);
    assertEquals(List.of(BANK), asked.gotWithAll(asked.client().codes().banks(), "codes.banks"));
    assertEquals(List.of(BANK), asked.gotWithAll(asked.client().codes().cards(), "codes.cards"));
  }

  @Test
  void aSubMerchant() {
    RecordingClient asked = new RecordingClient().answering(Records.sample(Tier.class));
    Tier tier =
        asked.gotWithAll(asked.client().tiers().get("AB1"), "tiers.get", "tier_code", "AB1");
    assertEquals(new Tier("value-of-tier_code!", "value-of-tier_name!"), tier);
  }

  @Test
  void paymentCompaniesOfTheAccount() {
    RecordingClient asked = new RecordingClient().answeringList(Records.sample(PgSetting.class));
    assertEquals(
        1, asked.gotWithAll(asked.client().users().pgSettings(), "users.pgSettings").size());
  }
}
