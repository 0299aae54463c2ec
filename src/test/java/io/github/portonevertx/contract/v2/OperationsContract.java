package io.github.portonevertx.contract.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.support.Covers;
import io.github.portonevertx.support.OperationCoverage;
import io.github.portonevertx.testkit.v2.Channel;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.common.CardCredential;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.common.PaymentAmountInput;
import io.github.portonevertx.v2.internal.catalogue.V2Catalogue;
import io.github.portonevertx.v2.payments.InstantPaymentMethodInput;
import io.github.portonevertx.v2.payments.InstantPaymentMethodInputCard;
import io.github.portonevertx.v2.payments.PayInstantlyRequest;
import io.github.portonevertx.v2.payments.PayWithBillingKeyRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;

/**
 * Calls all operations of the groups in {@link Covers} through the typed client, in the sequences
 * in which they are used. After the last test each of them has arrived and succeeded.
 */
abstract class OperationsContract extends V2Contract {
  static final String CARD_NUMBER = "5361480000000000";

  private final OperationCoverage coverage = new OperationCoverage();

  PortOneV2Client shop;

  @BeforeEach
  void openShop() {
    shop = PortOneV2Client.over(coverage.recording(client::send));
  }

  @AfterEach
  void recordRequestedOperations() {
    simulator.requests().forEach(request -> coverage.arrived(request.operation()));
  }

  @AfterParameterizedClassInvocation
  void assertEveryOperationSucceeded() {
    List<String> groups = List.of(getClass().getAnnotation(Covers.class).value());

    assertEquals(Set.of(), coverage.missing(V2Catalogue.CATALOGUE, groups));
  }

  /** Returns the time of the simulator. */
  Instant now() {
    return simulator.clock().now();
  }

  static PaymentAmountInput won(long total) {
    return PaymentAmountInput.builder().total(total).build();
  }

  static CardCredential credential(String number) {
    return CardCredential.builder()
        .number(number)
        .expiryYear("30")
        .expiryMonth("12")
        .birthOrBusinessRegistrationNumber("900101")
        .passwordTwoDigits("00")
        .build();
  }

  static PayInstantlyRequest.Builder cardPayment(String paymentId, long total) {
    return PayInstantlyRequest.builder()
        .paymentId(paymentId)
        .channelKey(Channel.CARD.key())
        .orderName("예시 상품")
        .amount(won(total))
        .currency(Currency.KRW)
        .method(
            InstantPaymentMethodInput.builder()
                .card(
                    InstantPaymentMethodInputCard.builder()
                        .credential(credential(CARD_NUMBER))
                        .build())
                .build());
  }

  static PayWithBillingKeyRequest.Builder keyPayment(
      String paymentId, String billingKey, long total) {
    return PayWithBillingKeyRequest.builder()
        .paymentId(paymentId)
        .billingKey(billingKey)
        .orderName("예시 정기결제")
        .amount(won(total))
        .currency(Currency.KRW);
  }
}
