package io.github.portonevertx.testkit.v2;

import static io.github.portonevertx.testkit.v2.TestPeer.cardCharge;
import static io.github.portonevertx.testkit.v2.TestPeer.charge;
import static io.github.portonevertx.testkit.v2.TestPeer.json;
import static io.github.portonevertx.testkit.v2.TestPeer.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.portonevertx.testkit.v2.junit5.PortOneV2SimulatorExtension;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PortOneV2SimulatorExtension.class)
class BillingKeysTest {

  private PortOneV2Simulator simulator;
  private TestPeer peer;

  @BeforeEach
  void open(PortOneV2Simulator started) {
    simulator = started;
    peer = new TestPeer(started);
  }

  @Test
  void eachIssueGivesAnotherKey() throws Exception {
    String first = issue(request("5361480000000000"));
    String second = issue(request("5361480000000000"));

    assertNotEquals(first, second);
    assertEquals(2, simulator.effects().total(Effect.BILLING_KEY));
    assertEquals(2, peer.get("/billing-keys").getJsonObject("page").getLong("totalCount"));
  }

  @Test
  void cardNumbersDecide() throws Exception {
    peer.refused(502, "PG_PROVIDER", "/billing-keys", request("5361480000000002"));
    String declined = issue(request("5361480000000341"));
    peer.refused(502, "PG_PROVIDER", "/payments/p/billing-key", charge(declined, 1000));
    assertEquals(1, simulator.billingKeys().keys().size());
  }

  @Test
  void aGroupMayIssueInPart() throws Exception {
    JsonObject answer = peer.post("/billing-keys", group(Channels.PARTIAL_GROUP));

    JsonObject failure = answer.getJsonArray("channelSpecificFailures").getJsonObject(0);
    assertEquals("PG_PROVIDER", failure.getString("type"));
    assertEquals(Channel.DECLINING.key(), failure.getJsonObject("channel").getString("key"));
    assertEquals(1, answer.getJsonObject("billingKeyInfo").getJsonArray("channels").size());
    JsonObject error =
        peer.refused(
            502,
            "CHANNEL_SPECIFIC",
            "/billing-keys",
            group(Channels.GROUP).put("method", request("5361480000000002").getValue("method")));
    assertEquals(2, error.getJsonArray("failures").size());
    assertEquals(list(), error.getJsonArray("succeededChannels"));
  }

  @Test
  void aDeletionMaySucceedInPart() throws Exception {
    Channel stubborn = Channel.test("channel-key-stubborn", "KPN", Channel.Trait.DECLINES_DELETION);
    simulator.channels().addGroup("group", Channel.CARD, stubborn);
    String key =
        peer.post("/billing-keys", group("group"))
            .getJsonObject("billingKeyInfo")
            .getString("billingKey");

    JsonObject error =
        peer.refused(502, "CHANNEL_SPECIFIC", peer.authorized("/billing-keys/" + key).DELETE());

    assertEquals(
        Channel.CARD.key(),
        error.getJsonArray("succeededChannels").getJsonObject(0).getString("key"));
    JsonObject left = peer.get("/billing-keys/" + key);
    assertEquals("ISSUED", left.getString("status"));
    assertEquals(stubborn.key(), left.getJsonArray("channels").getJsonObject(0).getString("key"));
  }

  @Test
  void aDeletedKeyStaysReadableAndPaysNoMore() throws Exception {
    String key = issue(request("5361480000000000"));

    peer.delete("/billing-keys/" + key + "?reason=none&requester=CUSTOMER&skipWebhook=true");

    assertEquals("DELETED", peer.get("/billing-keys/" + key).getString("status"));
    peer.refused(
        409, "BILLING_KEY_ALREADY_DELETED", peer.authorized("/billing-keys/" + key).DELETE());
    peer.refused(409, "BILLING_KEY_ALREADY_DELETED", "/payments/p/billing-key", charge(key, 1000));
    peer.refused(404, "BILLING_KEY_NOT_FOUND", peer.authorized("/billing-keys/none").DELETE());
    assertEquals(
        0,
        peer.get("/billing-keys", json("filter", json("status", list("ISSUED"))))
            .getJsonObject("page")
            .getLong("totalCount"));
  }

  private String issue(JsonObject request) throws Exception {
    return peer.post("/billing-keys", request)
        .getJsonObject("billingKeyInfo")
        .getString("billingKey");
  }

  private static JsonObject group(String id) {
    JsonObject request = request("5361480000000000").put("channelGroupId", id);
    request.remove("channelKey");
    return request;
  }

  private static JsonObject request(String number) {
    JsonObject card = cardCharge(number, 1).getJsonObject("method");
    return json(
        "channelKey", Channel.CARD.key(),
        "method", card,
        "customer", json("id", "customer-1", "name", json("full", "김예시")));
  }
}
