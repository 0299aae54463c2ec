package io.github.portonevertx.testkit.v1;

import static io.github.portonevertx.testkit.v1.TestPeer.assertRejection;
import static io.github.portonevertx.testkit.v1.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The requests that a simulator in strict mode rejects. */
class StrictRequestsTest {

  @RegisterExtension
  private final PortOneSimulatorExtension strict =
      new PortOneSimulatorExtension(() -> new SimulatorOptions().withStrictRequests(true));

  @Test
  void theChannelKeyIsRequired(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    JsonObject card = json("card_number", "0", "expiry", "2030-04");

    assertRejection(
        400, -1, "channel_key 파라메터가 누락되었습니다.", peer.post("/subscribe/customers/me", card));
    assertEquals(
        200, peer.post("/subscribe/customers/me", card.put("channel_key", "k")).statusCode());
    assertRejection(
        400,
        -1,
        "channel_key 파라메터가 누락되었습니다.",
        peer.get("/naver/reviews?from=1&to=2&review_type=general"));
  }

  @Test
  void unknownFieldsOfJsonAreRejected(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String impUid = simulator.ledger().pay(1000).getString("imp_uid");

    assertRejection(
        400,
        -1,
        "cancel_request_amount 파라메터는 정의되어 있지 않습니다.",
        peer.post("/payments/cancel", json("imp_uid", impUid, "cancel_request_amount", 100)));
    assertRejection(
        400,
        -1,
        "extra[by] 파라메터는 정의되어 있지 않습니다.",
        peer.post("/payments/cancel", json("imp_uid", impUid, "extra", json("by", "x"))));
    assertEquals(0, simulator.executions(impUid));
  }

  @Test
  void unknownParametersOfAQueryAreRejected(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String impUid = simulator.ledger().pay(1000).getString("imp_uid");

    assertRejection(
        400, -1, "sandbox 파라메터는 정의되어 있지 않습니다.", peer.get("/payments/" + impUid + "?sandbox=true"));
    assertEquals(200, peer.get("/payments/" + impUid + "?include_sandbox=true").statusCode());
  }
}
