package io.github.portonevertx.v1.internal.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.Verification;
import io.github.portonevertx.v1.payments.Verification.Result;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The result of {@code payments.verify} for sequences of PortOne responses. */
class OrderCheckTest extends OrderCheckFixture {
  private static final Verification OTHERS = new Verification(Result.ORDER_MISMATCH, List.of());

  private static JsonObject ofOther(String impUid) {
    return paid(impUid).put("merchant_uid", "ORDER-1");
  }

  private static List<String> ids(Verification verification) {
    return verification.payments().stream().map(Payment::impUid).toList();
  }

  @Test
  void laterResponseAboutThePaymentDecides() {
    all = page(paid("imp_1").put("status", "cancelled").put("cancel_amount", 1000));
    assertEquals(Result.CANCELLED, verify(BY_PAYMENT).result());
    all = page(paid("imp_1").put("status", "cancelled").put("cancel_amount", 1));
    assertEquals(Result.PARTIALLY_CANCELLED, verify(BY_PAYMENT).result());
    all = page(paid("imp_1").put("amount", 999));
    assertEquals(Result.AMOUNT_MISMATCH, verify(BY_PAYMENT).result());
    all = page(paid("imp_1").put("currency", "USD"));
    assertEquals(Result.CURRENCY_MISMATCH, verify(BY_PAYMENT).result());
    all = page(paid("imp_1").put("status", "failed"));
    assertEquals(Result.FAILED, verify(BY_PAYMENT).result());
    all = page(paid("imp_1").put("status", "settled"));
    assertEquals(Result.UNKNOWN_STATUS, verify(BY_PAYMENT).result());
    all = page(ofOther("imp_1"));
    assertEquals(OTHERS, verify(BY_PAYMENT));
  }

  @Test
  void paymentThatIsNoLongerListedIsNotVerified() {
    all = page();
    assertEquals(NONE, verify(BY_PAYMENT));
    all = page(paid("imp_2"));
    assertEquals(NONE, verify(BY_PAYMENT));
    all = page(ofOther("imp_2"));
    assertEquals(NONE, verify(BY_PAYMENT));
    all = page(paid("imp_1").put("sandbox", true));
    assertEquals(NONE, verify(BY_PAYMENT));
    all =
        Future.failedFuture(
            PortOneException.builder(FailureKind.NOT_FOUND, "none")
                .httpStatus(404)
                .portOneCode(-1)
                .build());
    assertEquals(NONE, verify(BY_PAYMENT));
  }

  @Test
  void resultContainsTheLatestPayment() {
    all = page(paid("imp_1").put("name", "later"));

    assertEquals("later", verify(BY_PAYMENT).payment().name());
  }

  @Test
  void anotherPaidPaymentIsFound() {
    all = page(paid("imp_2"), paid("imp_1"));
    assertEquals(List.of("imp_2", "imp_1"), ids(verify(BY_PAYMENT)));
    assertEquals(Result.PAID_TWICE, verify(BY_PAYMENT).result());

    JsonObject refunded = paid("imp_1").put("status", "cancelled").put("cancel_amount", 1000);
    all = page(paid("imp_2"), refunded);
    assertEquals(Result.CANCELLED, verify(BY_PAYMENT).result());
    assertEquals(List.of("imp_1"), ids(verify(BY_PAYMENT)));
  }

  @Test
  void resultDisclosesNothingOfAnotherOrdersPayments() {
    all = page(ofOther("imp_8"));
    assertEquals(OTHERS, verify(BY_ORDER));
    all = page(ofOther("imp_8"), ofOther("imp_9"));
    assertEquals(OTHERS, verify(BY_ORDER));
    one = Future.succeededFuture(Reply.of(ofOther("imp_1")));
    assertEquals(OTHERS, verify(BY_PAYMENT));
  }

  @Test
  void paymentsOfOtherOrdersAreIgnored() {
    all = page(ofOther("imp_8"), paid("imp_1"), ofOther("imp_9"));
    assertEquals(Result.VERIFIED, verify(BY_ORDER).result());
    assertEquals(List.of("imp_1"), ids(verify(BY_ORDER)));
    assertEquals(Result.VERIFIED, verify(BY_PAYMENT).result());

    all = page(ofOther("imp_8"), paid("imp_1").put("status", "failed"));
    assertEquals(Result.FAILED, verify(BY_ORDER).result());
    assertEquals(List.of("imp_1"), ids(verify(BY_ORDER)));
  }

  @Test
  void paymentOfATestChannelCountsOnlyWhenIncluded() {
    all = page(paid("imp_1").put("sandbox", true));
    assertEquals(NONE, verify(BY_ORDER));
    assertEquals(NONE, verify(BY_ORDER.with("include_sandbox", false)));
    assertEquals(Result.VERIFIED, verify(BY_ORDER.with("include_sandbox", true)).result());

    one = Future.succeededFuture(Reply.of(paid("imp_1").put("sandbox", true)));
    assertEquals(NONE, verify(BY_PAYMENT));
    assertEquals(Result.VERIFIED, verify(BY_PAYMENT.with("include_sandbox", true)).result());
    all = page(paid("imp_1"), paid("imp_2").put("sandbox", true));
    assertEquals(Result.VERIFIED, verify(BY_ORDER).result());
  }

  @Test
  void freeOrderIsVerified() {
    JsonObject free = paid("imp_1").put("amount", 0);
    one = Future.succeededFuture(Reply.of(free));
    all = page(free);

    assertEquals(Result.VERIFIED, verify(BY_ORDER.with("amount", 0)).result());
    assertEquals(Result.VERIFIED, verify(BY_PAYMENT.with("amount", 0)).result());
    assertEquals(Result.AMOUNT_MISMATCH, verify(BY_ORDER).result());
    all = page(paid("imp_2"), free);
    assertEquals(Result.AMOUNT_MISMATCH, verify(BY_ORDER.with("amount", 0)).result());
    assertEquals(Result.AMOUNT_MISMATCH, verify(BY_PAYMENT.with("amount", 0)).result());
  }

  @Test
  void theCurrencyIsWonUnlessTheCallNamesOne() {
    all = page(paid("imp_1").put("currency", "USD"));

    assertEquals(Result.CURRENCY_MISMATCH, verify(BY_ORDER).result());
    assertEquals(Result.VERIFIED, verify(BY_ORDER.with("currency", "USD")).result());
  }
}
