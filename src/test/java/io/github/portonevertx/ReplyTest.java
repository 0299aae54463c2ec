package io.github.portonevertx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.internal.api.ApiReply;
import io.github.portonevertx.internal.api.Catalogue;
import io.github.portonevertx.support.Replies;
import io.github.portonevertx.v1.internal.json.V1Json;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PreparedPayment;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyTest {
  private static final String PREPARED = "{\"merchant_uid\":\"order-1\",\"amount\":14.20}";

  private static ApiReply text(String json) {
    return Replies.text(json);
  }

  private static String rejection(Reply reply, Class<?> type) {
    PortOneException failure =
        assertThrows(PortOneException.class, () -> String.valueOf(reply.<Object>as(any(type))));
    assertEquals(FailureKind.BAD_UPSTREAM, failure.kind());
    return String.valueOf(failure.getMessage()) + failure.getCause();
  }

  @SuppressWarnings("unchecked")
  private static Class<Object> any(Class<?> type) {
    return (Class<Object>) type;
  }

  @Test
  void bytesAndJsonGiveTheSameRecord() {
    PreparedPayment fromBytes = text(PREPARED).as(PreparedPayment.class);
    PreparedPayment fromJson =
        Replies.bound(
                Reply.of(
                    new JsonObject()
                        .put("merchant_uid", "order-1")
                        .put("amount", new BigDecimal("14.20"))))
            .as(PreparedPayment.class);

    assertEquals(fromBytes, fromJson);
    assertEquals(new BigDecimal("14.20"), fromBytes.amount());
  }

  /**
   * A type of an application whose class cannot be initialized, for example because of a missing
   * dependency.
   */
  record Unusable(String merchantUid) {
    Unusable {
      throw new NoClassDefFoundError("invented");
    }
  }

  @Test
  void errorThrownByAnApplicationTypeIsADecodingFailure() {
    for (Reply reply : List.of(text(PREPARED), Replies.bound(Reply.of(new JsonObject(PREPARED))))) {
      String rejection = rejection(reply, Unusable.class);
      assertTrue(
          rejection.startsWith("payments.get: the answer cannot be read: Unusable"), rejection);
      assertFalse(rejection.contains("invented"), rejection);
    }
    PortOneException write =
        assertThrows(
            PortOneException.class,
            () -> Replies.text(PREPARED, "payments.cancel").as(Unusable.class));
    assertEquals(FailureKind.OUTCOME_UNKNOWN, write.kind());
  }

  private static Reply of(byte[] bytes, int offset, int length) {
    return ApiReply.ofText(V1Json.CODEC, Catalogue.HEALTH, bytes, offset, length);
  }

  @Test
  void contentAfterTheValueIsNotRead() {
    byte[] bytes = ("xx" + PREPARED + "} and the end").getBytes(StandardCharsets.UTF_8);
    Reply reply = of(bytes, 2, bytes.length - 2);

    assertEquals("order-1", reply.as(PreparedPayment.class).merchantUid());
    assertThrows(IndexOutOfBoundsException.class, () -> of(bytes, -1, 2));
    assertThrows(IndexOutOfBoundsException.class, () -> of(bytes, 2, bytes.length));
  }

  @Test
  void jsonKeepsTheDigitsOfMoney() {
    JsonObject json = (JsonObject) text(PREPARED).json();
    assertEquals(new BigDecimal("14.20"), json == null ? null : json.getValue("amount"));
    assertEquals(new JsonArray().add(1), text("[1]").json());
    assertNull(Reply.empty().json());
  }

  @Test
  void listsAndPages() {
    assertEquals(1, text("[" + PREPARED + "]").asList(PreparedPayment.class).size());
    Page<PreparedPayment> page =
        text("{\"total\":1,\"previous\":0,\"next\":2,\"list\":[" + PREPARED + "]}")
            .asPage(PreparedPayment.class);
    assertEquals(2, page.next());
    assertEquals("order-1", page.list().get(0).merchantUid());
    assertEquals(List.of(), text("{\"total\":0}").asPage(PreparedPayment.class).list());
  }

  @Test
  void absentOrUnreadableValueIsBadUpstreamAndIsNotQuoted() {
    for (Reply reply :
        List.of(
            Replies.bound(Reply.empty()),
            text("null"),
            text("\"secret\""),
            text("{\"amount\":\"secret\"}"),
            text("[\"secret\"]"),
            text("{\"secret"),
            text(""))) {
      assertFalse(rejection(reply, Payment.class).contains("secret"));
    }
    PortOneException broken =
        assertThrows(PortOneException.class, () -> String.valueOf(text("{\"secret").json()));
    assertEquals(FailureKind.BAD_UPSTREAM, broken.kind());
  }

  @Test
  void partialReplyKeepsItsValueAndHidesItInToString() {
    Reply reply = text(PREPARED).partial(List.of("imp_a"));

    assertTrue(reply.isPartial());
    assertEquals(List.of("imp_a"), reply.missing());
    assertEquals("order-1", reply.as(PreparedPayment.class).merchantUid());
    assertEquals("Reply[partial=true, missing=1]", reply.toString());
    assertFalse(text(PREPARED).isPartial());
  }
}
