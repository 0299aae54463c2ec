package io.github.portonevertx.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.testkit.Fault;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The forms in which a message is answered: JSON, text, headers. */
class MessageFormsTest extends MessagesFixture {
  @Test
  void textFormReturnsTheUnchangedPortOneResponse() {
    String exact = "{\"imp_uid\": \"" + impUid + "\", \"amount\": 123456789012345678.120 }";
    String envelope = "{\"code\":0,\"message\":null,\"response\": " + exact + " , \"more\":{}}";
    simulator.faults().next(new Fault.Status(200, "application/json", envelope, Map.of()));

    Message<Object> answer = ask(id(), action("payments.get").addHeader("form", "text")).await();

    assertEquals(exact, answer.body().toString());
  }

  @Test
  void invalidJsonIsNotForwardedAsText() {
    String envelope = "{\"code\":0,\"message\":null,\"response\":{\"imp_uid\":tru}}";
    simulator.faults().next(new Fault.Status(200, "application/json", envelope, Map.of()));

    Future<?> answer = ask(id(), action("payments.get").addHeader("form", "text"));

    assertEquals(FailureKind.BAD_UPSTREAM.code(), rejection(answer).failureCode());
  }

  @Test
  void anUnknownFormIsRejected() {
    assertRejected(
        400,
        "header 'form' must be text or absent",
        ask(id(), action("payments.get").addHeader("form", "xml")));
  }

  @Test
  void aQueryIsAnsweredWithPortOnesResponse() {
    Message<Object> answer = ask(id(), action("payments.get")).await();

    JsonObject payment = (JsonObject) answer.body();
    assertEquals(impUid, payment.getString("imp_uid"));
    assertEquals(1004, payment.getInteger("amount"));
    assertTrue(answer.headers().isEmpty(), "a complete success has no headers");
    assertEquals(1, ANSWERS.get());
  }

  @Test
  void aListAndAPageAreAnsweredAsTheyAre() {
    Message<Object> list =
        ask(
                new JsonObject().put("imp_uid", new JsonArray().add(impUid)),
                action("payments.getMany"))
            .await();
    Message<Object> page =
        ask(new JsonObject().put("payment_status", "paid"), action("payments.listByStatus"))
            .await();

    assertEquals(1, ((JsonArray) list.body()).size());
    assertEquals(1, ((JsonObject) page.body()).getInteger("total"));
    assertEquals(0, ((JsonObject) page.body()).getInteger("next"));
  }

  @Test
  void fractionsKeepTheirDigits() {
    simulator.ledger().prepare("usd", new BigDecimal("14.2"), "USD");

    JsonObject prepared =
        (JsonObject)
            ask(new JsonObject().put("merchant_uid", "usd"), action("prepare.get")).await().body();

    assertEquals("14.2", prepared.getValue("amount").toString());
  }

  @Test
  void aPartialAnswerNamesWhatIsMissingInItsHeaders() {
    Message<Object> answer =
        ask(
                new JsonObject()
                    .put("imp_uid", new JsonArray().add(impUid).add("imp_x"))
                    .put("merchant_uid", new JsonArray().add("주문, \"둘\"")),
                action("payments.getMany"))
            .await();

    assertEquals("true", answer.headers().get("partial"));
    assertEquals(
        new JsonArray().add("imp_x").add("주문, \"둘\""),
        new JsonArray(answer.headers().get("missing")));
    assertEquals(1, ((JsonArray) answer.body()).size());
    assertEquals(1, ANSWERS.get());
  }

  @Test
  void anUnreadableAnswerNamesTheActionAndIsAnsweredOnce() {
    simulator.faults().next(new Fault.Truncated());

    ReplyException rejection = rejection(ask(id(), action("payments.get")));

    assertEquals(502, rejection.failureCode());
    assertEquals(
        "payments.get: HTTP 200 without PortOne's envelope [HTTP 200]", rejection.getMessage());
    assertEquals(1, ANSWERS.get());
  }

  @Test
  void scalarResponseIsBadUpstream() {
    simulator
        .faults()
        .next(
            new Fault.Garbage(
                Buffer.buffer("{\"code\":0,\"message\":null,\"response\":\"text\"}")));

    assertRejected(
        502,
        "payments.get: the answer is neither a JSON object nor an array",
        ask(id(), action("payments.get")));
  }

  @Test
  void aSuccessWithoutAValueHasNoBody() {
    simulator
        .faults()
        .next(new Fault.Garbage(Buffer.buffer("{\"code\":0,\"message\":null,\"response\":null}")));

    assertNull(ask(id(), action("payments.get")).await().body());
    assertEquals(1, ANSWERS.get());
  }
}
