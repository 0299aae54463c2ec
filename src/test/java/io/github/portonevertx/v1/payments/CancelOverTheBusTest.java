package io.github.portonevertx.v1.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.github.portonevertx.v1.escrow.EscrowParcel;
import io.github.portonevertx.v1.escrow.EscrowParty;
import io.github.portonevertx.v1.escrow.EscrowProduct;
import io.github.portonevertx.v1.escrow.EscrowShipmentRequest;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects and lists in a request keep their form on the way through a verticle. */
class CancelOverTheBusTest {
  private final List<JsonObject> bodies = Collections.synchronizedList(new ArrayList<>());

  private HttpServer server(Vertx vertx) {
    return vertx
        .createHttpServer()
        .requestHandler(
            request ->
                request
                    .body()
                    .onSuccess(
                        body -> {
                          JsonObject response = RecordingClient.payment();
                          if ("/users/getToken".equals(request.path())) {
                            response =
                                new JsonObject()
                                    .put("access_token", "invented")
                                    .put("now", 1)
                                    .put("expired_at", 1801);
                          } else {
                            bodies.add(body.toJsonObject());
                          }
                          request
                              .response()
                              .end(
                                  new JsonObject()
                                      .put("code", 0)
                                      .put("response", response)
                                      .encode());
                        }))
        .listen(0, "127.0.0.1")
        .await();
  }

  @Test
  void nestedValuesArriveUnchanged() {
    Vertx vertx = Vertx.vertx();
    try {
      PortOneV1Options options =
          new PortOneV1Options()
              .setApiKey("invented-key")
              .setApiSecret("invented-secret")
              .setCommandsEnabled(true)
              .setBaseUrl("http://127.0.0.1:" + server(vertx).actualPort());
      vertx
          .deployVerticle(
              new PortOneV1Verticle(), new DeploymentOptions().setConfig(options.toJson()))
          .await();
      PortOneV1Client client = PortOneV1Client.proxy(vertx, "portone.v1");

      Payment payment =
          client
              .payments()
              .cancel(
                  CancelRequest.builder()
                      .impUid("imp_000000000001")
                      .amount(new BigDecimal("14.20"))
                      .requester(Requester.CUSTOMER)
                      .build())
              .await();
      client
          .escrow()
          .register(
              EscrowShipmentRequest.builder()
                  .impUid("imp_1")
                  .sender(EscrowParty.builder().name("shop").formedAddress("1", "2").build())
                  .receiver(EscrowParty.builder().name("nobody").build())
                  .parcel(
                      EscrowParcel.builder()
                          .company("CJ")
                          .invoice("1234")
                          .sentAt(Instant.ofEpochSecond(10))
                          .build())
                  .products(
                      List.of(
                          EscrowProduct.builder()
                              .id("p1")
                              .name("book")
                              .amount(BigDecimal.TEN)
                              .build()))
                  .build())
          .await();

      assertEquals("imp_000000000001", payment.impUid());
      assertEquals(
          new JsonObject()
              .put("imp_uid", "imp_000000000001")
              .put("amount", 14.2)
              .put("extra", new JsonObject().put("requester", "customer")),
          bodies.get(0));
      assertEquals(
          new JsonObject()
              .put(
                  "sender",
                  new JsonObject()
                      .put("name", "shop")
                      .put(
                          "formed_address",
                          new JsonObject().put("address_line_1", "1").put("address_line_2", "2")))
              .put("receiver", new JsonObject().put("name", "nobody"))
              .put(
                  "logis",
                  new JsonObject().put("company", "CJ").put("invoice", "1234").put("sent_at", 10))
              .put(
                  "products",
                  new JsonArray()
                      .add(new JsonObject().put("id", "p1").put("name", "book").put("amount", 10))),
          bodies.get(1));
    } finally {
      vertx.close().await();
    }
  }
}
