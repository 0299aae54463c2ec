package io.github.portonevertx.testkit.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Compares the bytes of responses and not the parsed JSON. */
@ExtendWith(PortOneSimulatorExtension.class)
class WireTest {

  @Test
  void koreanAndSlashesAreEscapedAsPhpDoes(PortOneSimulator simulator) throws Exception {
    JsonObject payment = simulator.ledger().add(PaymentSeed.paid().with("name", "책/€ \"é\" 😀\n"));

    HttpResponse<String> answer =
        new TestPeer(simulator).get("/payments/" + payment.getString("imp_uid"));

    assertTrue(answer.body().startsWith("{\"code\":0,\"message\":null,\"response\":{\"amount\":"));
    assertTrue(
        answer.body().contains("\"name\":\"\\ucc45\\/\\u20ac \\\"\\u00e9\\\" \\ud83d\\ude00\\n\""),
        answer.body());
    assertTrue(answer.body().chars().allMatch(c -> c < 0x80));
    assertEquals(
        "application/json; charset=UTF-8",
        answer.headers().firstValue("content-type").orElseThrow());
    assertEquals("책/€ \"é\" 😀\n", TestPeer.response(answer).getString("name"));
  }

  @Test
  void aPaymentHasEveryFieldInAlphabeticalOrder(PortOneSimulator simulator) throws Exception {
    String impUid = simulator.ledger().pay(1004).getString("imp_uid");

    JsonObject payment = TestPeer.response(new TestPeer(simulator).get("/payments/" + impUid));

    List<String> names = new ArrayList<>(payment.fieldNames());
    assertEquals(new ArrayList<>(new TreeSet<>(names)), names);
    assertEquals(54, names.size());
  }

  @Test
  void wonHasNoFractionAndDollarsKeepTheirs(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String won = simulator.ledger().add(PaymentSeed.paid().amount("22000.00")).getString("imp_uid");
    String dollars = simulator.ledger().add(PaymentSeed.dollars()).getString("imp_uid");

    assertTrue(peer.get("/payments/" + won).body().contains("\"amount\":22000,"));
    assertTrue(peer.get("/payments/" + dollars).body().contains("\"amount\":14.2,"));
  }

  @Test
  void eventsThatDidNotHappenAreZeroOrNullAndNeverAbsent(PortOneSimulator simulator)
      throws Exception {
    String impUid = simulator.ledger().add(PaymentSeed.ready()).getString("imp_uid");

    String body = new TestPeer(simulator).get("/payments/" + impUid).body();

    for (String time : List.of("paid_at", "failed_at", "cancelled_at", "vbank_date")) {
      assertTrue(body.contains("\"" + time + "\":0,"), time);
    }
    for (String text : List.of("fail_reason", "cancel_reason", "pg_tid", "receipt_url")) {
      assertTrue(body.contains("\"" + text + "\":null,"), text);
    }
    assertTrue(body.contains("\"cancel_history\":[],"));
  }

  @Test
  void numbersAreWrittenPlainly() {
    assertEquals(
        "{\"a\":1000,\"b\":0,\"c\":0.05,\"d\":[],\"e\":{}}",
        WireJson.encode(
                new JsonObject()
                    .put("a", new BigDecimal("1E+3"))
                    .put("b", new BigDecimal("0.00"))
                    .put("c", new BigDecimal("0.050"))
                    .put("d", List.of())
                    .put("e", Map.of()))
            .toString());
  }
}
