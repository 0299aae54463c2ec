package io.github.portonevertx.v1.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The fourth field of KCP Quick Pay's responses: {@code error}, in place of a response. */
class EnvelopeErrorTest {
  private static Envelope read(String json) {
    return Objects.requireNonNull(Envelope.read(json.getBytes(UTF_8)));
  }

  @Test
  void errorFieldIsARejectionForEveryCode() {
    for (String json :
        new String[] {
          "{'code':0,'message':null,'error':{'code':'F1','message':'not a member'}}",
          "{'code':0,'error':{'message':'not a member','more':{'message':'x'}},'response':{'a':1}}",
          "{'code':0,'response':null,'error':{'message':'not a member'}}",
          "{'error':{'message':'not a member'},'code':-1}"
        }) {
      Envelope envelope = read(json.replace('\'', '"'));
      assertTrue(envelope.isRejection(), json);
      assertEquals("not a member", envelope.error(), json);
    }
  }

  @Test
  void emptyErrorIsARejection() {
    assertTrue(read("{\"code\":0,\"error\":{}}").isRejection());
    assertTrue(read("{\"code\":0,\"error\":{\"message\":null}}").isRejection());
  }

  @Test
  void missingErrorIsNoRejection() {
    for (String error : new String[] {"null", "\"text\"", "[{}]", "0"}) {
      Envelope envelope = read("{\"code\":0,\"error\":" + error + ",\"response\":{\"a\":1}}");
      assertFalse(envelope.isRejection(), error);
      assertNull(envelope.error());
      assertEquals(new JsonObject().put("a", 1), EnvelopeTest.json(envelope));
    }
  }

  @Test
  void kcpErrorIsReportedToTheCaller() {
    Vertx vertx = Vertx.vertx();
    try {
      HttpServer server =
          vertx
              .createHttpServer()
              .requestHandler(
                  request ->
                      request
                          .response()
                          .end(
                              "/users/getToken".equals(request.path())
                                  ? "{\"code\":0,\"response\":{\"access_token\":\"invented\",\"now\":1,\"expired_at\":1801}}"
                                  : "{\"code\":0,\"message\":\"\",\"error\":{\"code\":\"F1\",\"message\":\"not a member\"}}"))
              .listen(0, "127.0.0.1")
              .await();
      PortOneV1Client client =
          PortOneV1Client.create(
              vertx,
              new PortOneV1Options()
                  .setApiKey("invented-key")
                  .setApiSecret("invented-secret")
                  .setBaseUrl("http://127.0.0.1:" + server.actualPort()));
      PortOneException failure =
          assertThrows(
              PortOneException.class,
              () -> client.kcpquick().releaseFido("member-1", "channel-key-1").await());
      assertEquals(FailureKind.REJECTED, failure.kind());
      assertEquals(
          "kcpquick.releaseFido: not a member [REJECTED, HTTP 200, code 0]", failure.getMessage());
      assertEquals(200, failure.httpStatus());
    } finally {
      vertx.close().await();
    }
  }
}
