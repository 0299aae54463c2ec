package io.github.portonevertx.v2.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.common.Bank;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refunds: what a request sends, and what is refused before it is sent. */
class CancelRequestTest {
  private final List<Call> sent = new ArrayList<>();
  private final PortOneV2Client client =
      PortOneV2Client.over(
          call -> {
            sent.add(call);
            return Future.succeededFuture(
                Reply.of(
                    new JsonObject()
                        .put(
                            "cancellation",
                            new JsonObject()
                                .put("status", "REQUESTED")
                                .put("id", "refund-1")
                                .put("totalAmount", 3000)
                                .put("taxFreeAmount", 0)
                                .put("vatAmount", 0))));
          });

  private static CancelRequest.Builder refund() {
    return CancelRequest.builder().paymentId("order-1").reason("changed mind");
  }

  private String refused(CancelRequest request) {
    PortOneException failure =
        assertInstanceOf(PortOneException.class, client.payments().cancel(request).cause());
    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertEquals("payments.cancel", failure.action());
    assertEquals(List.of(), sent);
    return failure.text();
  }

  @Test
  void everyFieldIsSentUnderPortOnesName() throws IOException {
    CancelRequest request =
        refund()
            .amount(3000)
            .requester(CancelRequester.CUSTOMER)
            .currentCancellableAmount(11000)
            .refundAccount(
                CancelPaymentBodyRefundAccount.builder()
                    .bank(Bank.KOOKMIN)
                    .number("00000000000000")
                    .holderName("Sample Buyer")
                    .build())
            .build();

    PaymentCancellation refund = client.payments().cancel(request).result();

    assertTrue(refund.isRequested());
    JsonObject sample =
        new JsonObject(
            Files.readString(
                Path.of("src/test/resources/v2/sample-bodies/request-cancel-partial.json")));
    sample.remove("storeId");
    JsonObject parameters = new JsonObject(new JsonObject(sent.get(0).parameters()).encode());
    assertEquals("order-1", parameters.remove("paymentId"));
    assertEquals(sample, parameters);
  }

  @Test
  void aRequestWithoutAnAmountIsRefused() {
    assertTrue(refused(refund().build()).contains("fullAmount()"));
  }

  @Test
  void aRequestWithAnAmountAndTheFullAmountIsRefused() {
    assertTrue(refused(refund().amount(1).fullAmount().build()).contains("only one"));
    assertThrows(PortOneException.class, () -> refund().amount(1).fullAmount().build().toCall());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void anAmountOfZeroOrLessIsRefused(long amount) {
    assertTrue(refused(refund().amount(amount).build()).contains("'amount' must be more than 0"));
  }

  @Test
  void aReasonIsRequired() {
    assertTrue(
        refused(CancelRequest.builder().paymentId("order-1").fullAmount().build())
            .contains("'reason' is missing"));
  }

  @Test
  void theFullAmountIsSentAsNoAmount() {
    assertTrue(client.payments().cancel(refund().fullAmount().build()).succeeded());

    assertEquals(
        Map.of("paymentId", "order-1", "reason", "changed mind"), sent.get(0).parameters());
  }

  @Test
  void parametersOfLaterVersionsAreSentUnchecked() {
    CancelRequest request = refund().fullAmount().unchecked("addedLater", 1).build();

    assertTrue(client.payments().cancel(request).succeeded());
    assertEquals(Map.of("addedLater", 1), sent.get(0).unchecked());
  }

  @Test
  void textShowsNamesOnly() {
    assertEquals("payments.cancel[paymentId, reason]", refund().build().toString());
  }
}
