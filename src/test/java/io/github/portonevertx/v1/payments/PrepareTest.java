package io.github.portonevertx.v1.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.v1.Prepare;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PrepareTest {
  private static final BigDecimal AMOUNT = new BigDecimal("14.2");

  private final RecordingClient asked =
      new RecordingClient()
          .answering(new JsonObject().put("merchant_uid", "order-1").put("amount", AMOUNT));
  private final Prepare prepare = asked.client().prepare();

  @Test
  void registersAnAmount() {
    PreparedPayment registered =
        asked.got(
            prepare.create("order-1", AMOUNT),
            "prepare.create",
            "merchant_uid",
            "order-1",
            "amount",
            AMOUNT);
    assertEquals(new PreparedPayment("order-1", AMOUNT, null), registered);
    asked.gotWithAll(
        prepare.create(
            PrepareRequest.builder().merchantUid("order-1").amount(AMOUNT).currency("USD").build()),
        "prepare.create",
        "merchant_uid",
        "order-1",
        "amount",
        AMOUNT,
        "currency",
        "USD");
  }

  @Test
  void changesAnAmount() {
    asked.got(
        prepare.update("order-1", AMOUNT),
        "prepare.update",
        "merchant_uid",
        "order-1",
        "amount",
        AMOUNT);
    asked.gotWithAll(
        prepare.update(
            PrepareRequest.builder().merchantUid("order-1").amount(AMOUNT).currency("USD").build()),
        "prepare.update",
        "merchant_uid",
        "order-1",
        "amount",
        AMOUNT,
        "currency",
        "USD");
  }

  @Test
  void amountOfZeroIsRegistered() {
    asked.rejected(prepare.create("order-1", BigDecimal.ZERO), "'amount'");
    asked.rejected(prepare.update("order-1", BigDecimal.ZERO), "'amount'");
  }
}
