package io.github.portonevertx.contract.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.support.LogRecords;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v2.Channel;
import io.github.portonevertx.v2.billingkeys.InstantBillingKeyPaymentMethodInput;
import io.github.portonevertx.v2.billingkeys.InstantBillingKeyPaymentMethodInputCard;
import io.github.portonevertx.v2.billingkeys.IssueRequest;
import io.github.portonevertx.v2.common.CardCredential;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.common.PaymentAmountInput;
import io.github.portonevertx.v2.payments.InstantPaymentMethodInput;
import io.github.portonevertx.v2.payments.InstantPaymentMethodInputCard;
import io.github.portonevertx.v2.payments.PayInstantlyRequest;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Card data are sent to PortOne only and are in no log, no failure and no toString text. */
class CardDataContractTest extends V2Contract {
  /** Invented values that occur in no other text. */
  private static final CardCredential CREDENTIAL =
      CardCredential.builder()
          .number("0000-1111-2222-3333")
          .expiryYear("y-97")
          .expiryMonth("m-11")
          .birthOrBusinessRegistrationNumber("b-990230")
          .passwordTwoDigits("p-98")
          .build();

  private static final List<String> SECRETS =
      List.of("0000-1111-2222-3333", "1111-2222", "y-97", "m-11", "b-990230", "p-98");

  private final List<String> texts = new ArrayList<>();
  private LogRecords logs;

  @BeforeEach
  void listen() {
    texts.clear();
    logs = LogRecords.ofEveryLogger();
  }

  @AfterEach
  void assertNoCardDataDisclosed() {
    logs.close();
    // Vert.x and Netty log what they send at their finest levels.
    texts.addAll(
        logs.texts().stream().filter(text -> text.contains("io.github.portonevertx")).toList());
    List<String> leaks =
        texts.stream().filter(text -> SECRETS.stream().anyMatch(text::contains)).toList();
    assertEquals(List.of(), leaks);
  }

  private <T> T recorded(T value) {
    texts.add(String.valueOf(value));
    return value;
  }

  private void fails(FailureKind kind, Future<?> future) {
    PortOneException failure = failure(future);
    texts.addAll(LogRecords.textsOf(failure));
    texts.add(failure.details().toString());
    assertEquals(kind, failure.kind(), failure::getMessage);
  }

  private IssueRequest issue() {
    return recorded(
        IssueRequest.builder()
            .channelKey(Channel.CARD.key())
            .method(
                recorded(
                    InstantBillingKeyPaymentMethodInput.builder()
                        .card(
                            recorded(
                                InstantBillingKeyPaymentMethodInputCard.builder()
                                    .credential(recorded(CREDENTIAL))
                                    .build()))
                        .build()))
            .build());
  }

  private PayInstantlyRequest pay(String paymentId, String channelKey) {
    return recorded(
        PayInstantlyRequest.builder()
            .paymentId(paymentId)
            .channelKey(channelKey)
            .orderName("예시 상품")
            .amount(PaymentAmountInput.builder().total(1_000).build())
            .currency(Currency.KRW)
            .method(
                recorded(
                    InstantPaymentMethodInput.builder()
                        .card(
                            recorded(
                                InstantPaymentMethodInputCard.builder()
                                    .credential(CREDENTIAL)
                                    .build()))
                        .build()))
            .build());
  }

  @Test
  void noTextContainsCardData() {
    recorded(issue().toCall());
    recorded(client.billingKeys().issue(issue()).await());
    recorded(client.payments().payInstantly(pay("order-1", Channel.CARD.key())).await());
    assertTrue(simulator.requests("billingKeys.issue").get(0).body().contains("p-98"));
    assertTrue(
        simulator.requests("payments.payInstantly").get(0).body().contains("0000-1111-2222-3333"));

    fails(
        FailureKind.REJECTED,
        client.payments().payInstantly(pay("order-2", Channel.DECLINING.key())));
    fails(FailureKind.CONFLICT, client.payments().payInstantly(pay("order-1", Channel.CARD.key())));
    simulator.faults().always(new Fault.Truncated());
    fails(
        FailureKind.OUTCOME_UNKNOWN,
        client
            .withTimeout(Duration.ofMillis(300))
            .payments()
            .payInstantly(pay("order-3", Channel.CARD.key())));
  }

  @Test
  void noTextContainsValuesOfAnInvalidCall() {
    Map<String, Object> good = new LinkedHashMap<>(CREDENTIAL.parameters());
    for (String field : List.copyOf(good.keySet())) {
      for (Object wrong : List.of(List.of("0000-1111-2222-3333"), " ", Map.of("p-98", "p-98"))) {
        Map<String, Object> credential = new LinkedHashMap<>(good);
        credential.put(field, wrong);
        Call call =
            Call.of("billingKeys.issue")
                .with("channelKey", Channel.CARD.key())
                .with("method", Map.of("card", Map.of("credential", credential)));
        recorded(call);
        fails(FailureKind.INVALID_REQUEST, client.send(call));
      }
    }
    fails(
        FailureKind.INVALID_REQUEST,
        client.send(Call.of("billingKeys.isue").with("number", "0000-1111-2222-3333")));
    assertEquals(0, simulator.count("billingKeys.issue"));
  }
}
