import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Runs every example in each build and compares its output with the documented one. */
class ExamplesTest {
  @Test
  void firstProgram() throws Exception {
    assertEquals("paid\n", printed(FirstProgram::run));
  }

  @Test
  void firstProgramOfV2() throws Exception {
    assertEquals("PAID\n15000 KRW\n", printed(FirstProgramV2::run));
  }

  @Test
  void rawRefund() throws Exception {
    assertEquals(
        """
        a part: 4000 refunded
        again by mistake: 422 is REJECTED
        PortOne is silent: 520 is OUTCOME_UNKNOWN
        no verticle: -1 is UNAVAILABLE
        a lost verticle: -1 is OUTCOME_UNKNOWN
        """,
        printed(RawRefund::run));
  }

  @Test
  void quickstartCountsOneTokenAndThenTwo() throws Exception {
    String printed = printed((vertx, out) -> new Quickstart(vertx, out).simulated());

    assertContainsInOrder(
        printed,
        "payments.get\n  imp_000000000001  order-1  paid       15000 KRW",
        "missing: [\"imp_missing\"]",
        "order-3  cancelled   9000 KRW",
        "failure 404",
        "token requests so far: 1",
        "imp_000000000001  order-1  paid       15000 KRW",
        "token requests so far: 2");
  }

  @Test
  void quickstartOfV2RefundsOnce() throws Exception {
    assertEquals(
        """
        PortOne V2 is simulated; set PORTONE_V2_API_SECRET for the real one.

        payments.get over the event bus
          PAID

        payments.cancel, sent 2 times because an answer was lost
          payment-0001  PARTIAL_CANCELLED  4000 of 15000 KRW refunded, 11000 left

        payments.payWithBillingKey
          REJECTED  PG_PROVIDER
          the payment company says SIM_LIMIT
        """,
        printed((vertx, out) -> new QuickstartV2(vertx, out).simulated()));
  }

  @Test
  void embedded() throws Exception {
    assertContainsInOrder(
        printed(Embedded::run),
        "imp_part reads cancelled",
        "fully cancelled: false",
        "still refundable: 7000 KRW",
        "imp_none: NOT_FOUND, HTTP 404",
        "stored month-1, ",
        "stored month-6, 4 list requests so far");
  }

  @Test
  void healthProbes() throws Exception {
    assertEquals(
        """
        after the start
          /live 200 UP
          /ready 200 UP, queued 0
        payments.get: UNAUTHORIZED
        while PortOne rejects the API secret
          /live 200 UP
          /ready 503 DOWN UNAUTHORIZED, queued 0
        after PortOne accepts it again
          /live 200 UP
          /ready 200 UP UNAUTHORIZED, queued 0
        with one call running and one in the queue
          /live 200 UP
          /ready 503 DOWN UNAUTHORIZED, queued 1
        after both calls
          /live 200 UP
          /ready 200 UP UNAUTHORIZED, queued 0
        """,
        printed(HealthProbes::run));
  }

  @Test
  void restGateway() throws Exception {
    assertContainsInOrder(
        printed(RestGateway::run),
        "/payments/imp_000000000001 -> 200 imp_000000000001 paid",
        "/orders/order-1 -> 200",
        "/payments/imp_none -> 404",
        "/payments/ -> 400",
        "/payments/imp_000000000001 -> 503");
  }

  @Test
  void restGatewayTellsWhatWasNotSentFromWhatWasNotAnswered() {
    assertEquals(503, gatewayStatus(FailureKind.CANCELLED.code()));
    assertEquals(503, gatewayStatus(FailureKind.UNAVAILABLE.code()));
    assertEquals(504, gatewayStatus(FailureKind.TIMEOUT.code()));
    assertEquals(500, gatewayStatus(599), "the code of a later version");
  }

  private static int gatewayStatus(int code) {
    return RestGateway.status(new ReplyException(ReplyFailure.RECIPIENT_FAILURE, code, "invented"));
  }

  @Test
  void jsonDeployment() throws Exception {
    assertContainsInOrder(
        printed(JsonDeployment::run),
        "rejected: PortOneV1Verticle: unknown option 'requestTimout'; did you mean 'requestTimeout'?",
        "deployed 2 instances",
        "order-1 paid\norder-1 paid");
  }

  @Test
  void refundDesk() throws Exception {
    assertContainsInOrder(
        printed(RefundDesk::run),
        "order-1\n  reads paid",
        "a part of 12000 refunded\n"
            + "  reads cancelled, partially cancelled: true, fully: false, refundable: 18000 of",
        "by mistake\n  REJECTED;",
        "executed at PortOne: 1\n",
        "answer is lost\n  OUTCOME_UNKNOWN; PortOne has refunded 5000 since\nit happened",
        "refundable: 13000",
        "executed at PortOne: 2\n",
        "lost on its way\n  OUTCOME_UNKNOWN; PortOne has refunded 0 since\na later retry",
        "refundable: 10000",
        "executed at PortOne: 3\n");
  }

  @Test
  void refundDeskOfV2() throws Exception {
    assertEquals(
        """
        a part of 12000: ACCEPTED
        the same refund again: ACCEPTED
        decided again with the old balance: REFUSED
        a refund of 5000 whose answer is lost: OPEN
        repeated with its key: ACCEPTED
        a refund of 3000 that does not arrive: OPEN
        repeated with its key: ACCEPTED
        a refund of 1000 whose answer is lost: OPEN
        looked up after four hours: ACCEPTED
        refunds executed at PortOne: 4
        """,
        printed(RefundDeskV2::run));
  }

  @Test
  void failureOfAnAttemptDoesNotExcludeAnEarlierOne() {
    Set<FailureKind> refused =
        EnumSet.of(
            FailureKind.INVALID_REQUEST,
            FailureKind.NOT_FOUND,
            FailureKind.CONFLICT,
            FailureKind.REJECTED);
    for (FailureKind kind : FailureKind.values()) {
      assertEquals(
          refused.contains(kind),
          RefundDeskV2.isRefused(PortOneException.of(kind, "invented")),
          kind::name);
    }
    assertFalse(RefundDeskV2.isRefused(new IllegalStateException("invented")));
  }

  @Test
  void subscription() throws Exception {
    assertContainsInOrder(
        printed(Subscription::run),
        "charged tea-1\nplanned [tea-2, tea-3, tea-4]",
        """
        two months later
          tea-2  2030-02-15  executed   paid
          tea-3  2030-03-15  executed   failed
          tea-4  2030-04-15  scheduled  -
        """,
        "failed tea-3: limit exceeded\nretried tea-3: paid\ncancelled [tea-4]",
        """
        at the end
          tea-2  2030-02-15  executed   paid
          tea-3  2030-03-15  executed   paid
          tea-4  2030-04-15  revoked    -
        """,
        "tries to charge tea-3: 2");
  }

  @Test
  void verifiedOrders() throws Exception {
    assertContainsInOrder(
        printed(VerifiedOrders::run),
        "  order-1: paid by imp_000000000001\nwebhook imp_000000000001 -> 200",
        "webhook imp_000000000001 -> 200\n  order-2: check manually: AMOUNT_MISMATCH",
        "webhook imp_000000000002 -> 200\nwebhook imp_forged -> 404",
        "confirm imp_new -> 200\nconfirm imp_new -> 409",
        "a sweep finds a payment without a webhook\n  order-3: not paid\n");
  }

  @Test
  void verifiedOrdersOfV2() throws Exception {
    assertEquals(
        """
          order-1: paid
        webhook order-1 -> 200
        webhook order-1 -> 200
          order-2: check manually: AMOUNT_MISMATCH
        webhook order-2 -> 200
        forged webhook -> 403
        a sweep finds a payment without a webhook
          order-3: not paid
        """,
        printed(VerifiedOrdersV2::run));
  }

  @Test
  void shopOfV1() throws Exception {
    assertEquals(
        """
        order tea                      Not paid yet
        a forged redirect              Not paid yet
        in the window: decline         Payment failed
        in the window: pay             Paid
        webhook paid                   Paid
        refund, clicked twice          Refunded
        refunds executed: 1
        order mug                      Not paid yet
        in the window: account         Waiting for your transfer
        webhook paid                   Paid
        """,
        printed((vertx, out) -> Shop.run(vertx, out, "v1", null)));
  }

  @Test
  void shopOfV2() throws Exception {
    assertEquals(
        """
        order tea                      Not paid yet
        a forged redirect              Not paid yet
        in the window: decline         Payment failed
        in the window: pay             Paid
        webhook Transaction.Paid       Paid
        refund, clicked twice          Refunded
        refunds executed: 1
        order mug                      Not paid yet
        in the window: account         Waiting for your transfer
        webhook Transaction.Paid       Paid
        """,
        printed((vertx, out) -> Shop.run(vertx, out, "v2", null)));
  }

  @Test
  void migration() throws Exception {
    assertEquals(
        """
        an old order, found by the sweep of V1
          order-1 on V1: paid
        a new order, paid on V2
          order-2 on V2: paid
        a part of the old order is refunded on V1
          order-1 on V1: refunded in part
        the new order is refunded on V2
          order-2 on V2: refunded
        a payment on V2 with the number of the old order
          order-1: no order of V2
        """,
        printed(Migration::run));
  }

  @Test
  void metrics() throws Exception {
    assertEquals(
        """
        portone_call_attempts_total          {first=112, idempotent_repeat=1, repair_401=1, retry=101}
        portone_calls_coalesced_total        {payments.get=1}
        portone_calls_in_flight              {all=0}
        portone_calls_in_flight_limit        {all=512}
        portone_calls_queued                 {all=0}
        portone_calls_queued_limit           {all=20000}
        portone_calls_refused_total          {payments.get=1}
        portone_calls_seconds_count          {bad_upstream=102, not_found=2, success=9, unavailable=1}
        portone_events_lag_seconds_count     {sweep=1, webhook=1}
        portone_retry_denied_total           {payments.get=1}
        portone_token_requests_total         {failed=0, granted=2, rejected=0}
        portone_token_wait_seconds_count     {all=2}
        portone_webhook_notices_total        {handled=1, refused=1, repeated=1}
        """,
        printed(Metrics::run));
  }

  /** The two that are not counts depend on the time. */
  @Test
  void metricsOfTimes() throws Exception {
    String scrape =
        printed((vertx, out) -> new Metrics(vertx).scraped().onSuccess(out::print).mapEmpty());

    assertTrue(scrape.contains("\nportone_token_life_seconds{api=\"v1\"} 1"), scrape);
    assertTrue(scrape.contains("\nportone_sweep_lag_seconds{api=\"v2\"} "), scrape);
    assertTrue(scrape.contains("\nportone_calls_seconds_bucket{"), scrape);
    assertTrue(
        scrape.contains(
            "portone_call_attempts_total{api=\"v2\",kind=\"idempotent_repeat\","
                + "operation=\"payments.cancel\",via=\"http\"} 1.0"),
        scrape);
  }

  @Test
  void cluster() throws Exception {
    assertEquals(
        """
        verticle in the other JVM: [paid]
        one in each, in turn: [paid, paid, paid, paid]
        tokens: 2
        the other JVM is killed: [paid, paid, paid, paid]
        """,
        printed(Cluster::run));
  }

  private static String printed(BiFunction<Vertx, PrintStream, Future<Void>> example)
      throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Vertx vertx = Vertx.vertx();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      example.apply(vertx, out).await(60, TimeUnit.SECONDS);
    } finally {
      vertx.close().await();
    }
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static void assertContainsInOrder(String text, String... parts) {
    int from = 0;
    for (String part : List.of(parts)) {
      int at = text.indexOf(part, from);
      assertTrue(at >= 0, "'" + part + "' is not after place " + from + " of:\n" + text);
      from = at + part.length();
    }
  }
}
