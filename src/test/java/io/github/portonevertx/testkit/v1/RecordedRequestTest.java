package io.github.portonevertx.testkit.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.portonevertx.testkit.v1.RecordedRequest.TokenForm;
import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The recorded parts of a request, and those that are never printed. */
@ExtendWith(PortOneSimulatorExtension.class)
class RecordedRequestTest {

  @Test
  void fourFormsOfATokenAreAccepted(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String path = "/payments/" + simulator.ledger().pay(1004).getString("imp_uid");
    String token = peer.token().getString("access_token");

    int bearer =
        peer.send(peer.request(path).header("Authorization", "Bearer " + token)).statusCode();
    int bare = peer.send(peer.request(path).header("Authorization", token)).statusCode();
    int older = peer.send(peer.request(path).header("X-ImpTokenHeader", token)).statusCode();
    int query = peer.send(peer.request(path + "?_token=" + token)).statusCode();
    int none = peer.send(peer.request(path)).statusCode();
    int wins =
        peer.send(
                peer.request(path)
                    .header("Authorization", "wrong")
                    .header("X-ImpTokenHeader", token))
            .statusCode();

    assertEquals(
        List.of(200, 200, 200, 200, 401, 401), List.of(bearer, bare, older, query, none, wins));
    List<RecordedRequest> requests = simulator.requests("payments.get");
    assertEquals(
        List.of(
            TokenForm.BEARER,
            TokenForm.BARE,
            TokenForm.IMP_HEADER,
            TokenForm.QUERY,
            TokenForm.NONE,
            TokenForm.BARE),
        requests.stream().map(RecordedRequest::tokenForm).toList());
    assertEquals(token, requests.get(3).token());
    assertEquals(Map.of(), requests.get(3).query());
    assertNull(requests.get(4).token());
  }

  @Test
  void tierQueryAndBodyAreRecorded(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);

    peer.send(peer.authorized("/payments/a%20b?x=1&x=%2F&y").header("Tier", "A1B"));
    peer.send("POST", "/payments/cancel", new JsonObject().put("imp_uid", "z"));

    RecordedRequest get = simulator.requests("payments.get").get(0);
    assertEquals("/payments/a%20b", get.path());
    assertEquals(Map.of("x", List.of("1", "/"), "y", List.of("")), get.query());
    assertEquals("A1B", get.tier());
    RecordedRequest cancel = simulator.requests("payments.cancel").get(0);
    assertNull(cancel.tier());
    assertEquals("{\"imp_uid\":\"z\"}", cancel.body());
    assertEquals("POST", cancel.method());
    assertEquals(4, simulator.requests().size());
    assertEquals(2, simulator.count(TokenIssuer.OPERATION));
  }

  @Test
  void toStringShowsNoTokenKeyOrSecret(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String token = peer.token().getString("access_token");
    peer.get("/payments/imp_1");
    peer.send(peer.request("/payments/imp_1?_token=" + token));
    peer.send(peer.request("/payments/imp_1").header("X-ImpTokenHeader", token));

    String texts =
        simulator.requests()
            + " "
            + simulator
            + simulator.tokens()
            + simulator.ledger()
            + new SimulatorOptions()
            + simulator.clock();

    assertFalse(texts.contains(token), texts);
    assertFalse(texts.contains(simulator.apiKey()), texts);
    assertFalse(texts.contains(simulator.apiSecret()), texts);
  }
}
