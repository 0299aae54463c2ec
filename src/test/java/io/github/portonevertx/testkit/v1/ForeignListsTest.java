package io.github.portonevertx.testkit.v1;

import static io.github.portonevertx.testkit.v1.TestPeer.assertRejection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists in forms and queries as other clients send them. */
@ExtendWith(PortOneSimulatorExtension.class)
class ForeignListsTest extends ForeignClientTestFixture {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "merchant_uid=A&merchant_uid=B",
        "merchant_uid[]=A&merchant_uid[]=B",
        "merchant_uid%5B%5D=A&merchant_uid%5B%5D=B",
        "merchant_uid[0]=A&merchant_uid[1]=B",
        "merchant_uid%5B1%5D=B&merchant_uid%5B0%5D=A",
        "merchant_uid[3]=A&merchant_uid[7]=B",
        "merchant_uid=%5B%22A%22,%22B%22%5D"
      })
  void allNamedSchedulesAndNoOtherAreRevoked(String orders) throws Exception {
    HttpResponse<String> answer = unschedule(orders);

    assertAccepted(answer);
    assertEquals(List.of("revoked", "revoked", "scheduled"), statuses());
  }

  @ParameterizedTest
  @ValueSource(strings = {"merchant_uid[0]=A", "merchant_uid[]=A", "merchant_uid=A"})
  void oneNamedScheduleIsRevoked(String orders) throws Exception {
    unschedule(orders);

    assertEquals(List.of("revoked", "scheduled", "scheduled"), statuses());
  }

  /** Each of these would revoke every schedule of the customer if the list were ignored. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "merchant_uid[0=A",
        "merchant_uid[x]=A",
        "merchant_uid[0][x]=A",
        "merchant_uid.0=A",
        "merchant_uid[0].x=A",
        "merchant_uid=",
        "merchant_uid[]=",
        "merchant_uid",
        "merchant_uid[00]=A",
        "merchant_uid[99999]=A",
        "merchant_uid[0]=A&merchant_uid[0]=B",
        "merchant_uid[]=A&merchant_uid[1]=B",
        "merchant_uid=A&merchant_uid[]=B",
        "merchant_uid=[A",
        "merchant_uid=%BE%C8",
        "merchant_uid=%zz",
        "merchant_uids[]=A"
      })
  void aListThatCannotBeReadIsRejectedByName(String orders) throws Exception {
    HttpResponse<String> answer = unschedule(orders);

    assertRejectionNames("merchant_uid", answer);
    assertNothingIsRevoked();
  }

  @Test
  void aFieldOfTheBodyInTheQueryIsRejected() throws Exception {
    HttpResponse<String> answer = form(UNSCHEDULE + "?merchant_uid[]=A", "customer_uid=me");

    assertRejection(400, -1, "merchant_uid 파라메터는 정의되어 있지 않습니다.", answer);
    assertNothingIsRevoked();
  }

  @ParameterizedTest
  @ValueSource(strings = {"product_order_id[0]=a", "product_order_id[]=a", "product_order_id=a"})
  void aRefundOfOneNaverOrderIsNotOneOfAll(String orders) throws Exception {
    simulator.ledger().add(PaymentSeed.naverOrder().impUid("naver").amount(3000));
    simulator.naverOrders().add("naver", "a", 1000);
    simulator.naverOrders().add("naver", "b", 2000);

    HttpResponse<String> answer = form("/payments/naver/naver/cancel", orders);

    assertAccepted(answer);
    JsonObject payment = simulator.ledger().payments().get(0);
    assertEquals(1000, Ledger.money(payment, "cancel_amount").intValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "schedules[0][merchant_uid]=X&schedules[0][schedule_at]=AT&schedules[0][amount]=5"
            + "&schedules[0][name]=n&schedules[1][merchant_uid]=Y&schedules[1][schedule_at]=AT"
            + "&schedules[1][amount]=14.2&schedules[1][currency]=USD&schedules[1][name]=n",
        "schedules[][merchant_uid]=X&schedules[][schedule_at]=AT&schedules[][amount]=5"
            + "&schedules[][name]=n&schedules[][merchant_uid]=Y&schedules[][schedule_at]=AT"
            + "&schedules[][amount]=14.2&schedules[][currency]=USD&schedules[][name]=n",
        "schedules=[{\"merchant_uid\":\"X\",\"schedule_at\":AT,\"amount\":5,\"name\":\"n\"},"
            + "{\"merchant_uid\":\"Y\",\"schedule_at\":\"AT\",\"amount\":14.2,\"currency\":\"USD\","
            + "\"name\":\"n\"}]",
        "schedules={\"merchant_uid\":\"X\",\"schedule_at\":AT,\"amount\":5,\"name\":\"n\"}"
            + "&schedules={\"merchant_uid\":\"Y\",\"schedule_at\":AT,\"amount\":\"14.2\","
            + "\"currency\":\"USD\",\"name\":\"n\"}"
      })
  void schedulesOfAFormArePlanned(String schedules) throws Exception {
    String at = Long.toString(simulator.clock().epochSeconds() + 60);

    HttpResponse<String> answer = form(SCHEDULE, "customer_uid=me&" + schedules.replace("AT", at));

    assertAccepted(answer);
    JsonArray planned = TestPeer.list(answer);
    assertEquals("X", planned.getJsonObject(0).getString("merchant_uid"));
    assertEquals("KRW", planned.getJsonObject(0).getString("currency"));
    assertEquals(Long.valueOf(at), planned.getJsonObject(0).getLong("schedule_at"));
    assertEquals("Y", planned.getJsonObject(1).getString("merchant_uid"));
    assertEquals("USD", planned.getJsonObject(1).getString("currency"));
    assertEquals(14.2, planned.getJsonObject(1).getDouble("amount"));
  }

  /**
   * The form that Python's requests and urlencode and JavaScript's URLSearchParams produce for a
   * list of objects.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "schedules=merchant_uid&schedules=amount",
        "schedules=%7B%27merchant_uid%27%3A+%27X%27%7D",
        "schedules=%5Bobject+Object%5D",
        "schedules=Array"
      })
  void schedulesWhoseValuesWereLostAreRejected(String schedules) throws Exception {
    HttpResponse<String> answer = form(SCHEDULE, "customer_uid=me&" + schedules);

    assertRejectionNames("schedules", answer);
  }

  /**
   * The form that JavaScript's URLSearchParams produces for a list of texts: one id that does not
   * exist.
   */
  @Test
  void idsJoinedByCommasRevokeNothing() throws Exception {
    HttpResponse<String> answer = unschedule("merchant_uid=A%2CB");

    assertRejection(200, 1, "취소할 예약결제 기록이 존재하지 않습니다.", answer);
    assertNothingIsRevoked();
  }

  @Test
  void nestedFieldsOfAnEscrowAreRead() throws Exception {
    simulator.ledger().add(PaymentSeed.paid().escrow().impUid("held").amount(1000));

    HttpResponse<String> answer =
        form(
            "/escrows/logis/held",
            "sender[name]=a&sender[formed_address][address_line_1]=b&receiver[tel]=0"
                + "&logis[company]=CJ&logis[invoice]=0001&logis[sent_at]=1700000000");
    HttpResponse<String> misspelled =
        form("/escrows/logis/held", "sender[nmae]=a&receiver[tel]=0&logis[company]=CJ");

    assertAccepted(answer);
    assertEquals("0001", TestPeer.response(answer).getString("invoice"));
    assertEquals(1_700_000_000, TestPeer.response(answer).getInteger("sent_at"));
    assertRejection(400, -1, "sender[nmae] 파라메터는 정의되어 있지 않습니다.", misspelled);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "imp_uid[0]=p1&imp_uid[1]=p2",
        "imp_uid%5B0%5D=p1&imp_uid%5B1%5D=p2",
        "imp_uid[]=p1&imp_uid[]=p2",
        "imp_uid=p1&imp_uid=p2",
        "imp_uid[0]=p1&merchant_uid[0]=o2"
      })
  void listsOfAQueryAreReadWithAndWithoutIndexes(String query) throws Exception {
    simulator.ledger().add(PaymentSeed.paid().impUid("p1").merchantUid("o1"));
    simulator.ledger().add(PaymentSeed.paid().impUid("p2").merchantUid("o2"));

    HttpResponse<String> answer = get("/payments?" + query);

    assertAccepted(answer);
    assertEquals(2, TestPeer.list(answer).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "customer_uid[0]=me&customer_uid[1]=you",
        "customer_uid%5B%5D=me&customer_uid%5B%5D=you",
        "customer_uid=me&customer_uid=you"
      })
  void billingKeysAreListedWithAndWithoutIndexes(String query) throws Exception {
    simulator.billingKeys().issue("you");

    HttpResponse<String> answer = get("/subscribe/customers?" + query);

    assertAccepted(answer);
    assertEquals(2, TestPeer.list(answer).size());
  }

  private static void assertRejectionNames(String field, HttpResponse<String> answer) {
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(TestPeer.message(answer).contains(field), answer.body());
  }

  private void assertNothingIsRevoked() {
    assertEquals(List.of("scheduled", "scheduled", "scheduled"), statuses());
  }

  private HttpResponse<String> unschedule(String orders) throws Exception {
    return form(UNSCHEDULE, "customer_uid=me&" + orders);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return peer.get(escaped(path));
  }

  private List<String> statuses() {
    return List.of("A", "B", "C").stream()
        .map(order -> String.valueOf(simulator.schedules().schedule(order)))
        .map(text -> new JsonObject(text).getString("schedule_status"))
        .toList();
  }
}
