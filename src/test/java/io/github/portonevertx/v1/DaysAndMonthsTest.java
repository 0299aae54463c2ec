package io.github.portonevertx.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.v1.billing.AgainRequest;
import io.github.portonevertx.v1.billing.Card;
import io.github.portonevertx.v1.billing.OnetimeRequest;
import io.github.portonevertx.v1.escrow.EscrowParcel;
import io.github.portonevertx.v1.escrow.EscrowParty;
import io.github.portonevertx.v1.escrow.EscrowShipmentRequest;
import io.github.portonevertx.v1.pay.KakaoOrdersRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and months are sent with a year of four digits, from 1 to 9999. */
class DaysAndMonthsTest {
  private final RecordingClient asked = new RecordingClient();

  @SuppressWarnings("deprecation")
  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 10_000})
  void anotherYearIsRejectedByTheNameOfTheParameter(int year) {
    LocalDate day = LocalDate.of(year, 4, 1);
    asked.rejected(
        asked
            .client()
            .subscribe()
            .again(
                AgainRequest.builder()
                    .customerUid("key-1")
                    .merchantUid("order-1")
                    .amount(BigDecimal.ONE)
                    .name("Tea")
                    .naverUseConfirm(day)
                    .build()),
        "'naverUseCfm'");
    asked.rejected(
        asked.client().kakao().orders(KakaoOrdersRequest.builder().day(day).build()),
        "'payment_request_date'");
    EscrowParty party = EscrowParty.builder().name("Shop").build();
    asked.rejected(
        asked
            .client()
            .escrow()
            .register(
                EscrowShipmentRequest.builder()
                    .impUid("imp_1")
                    .sender(party)
                    .receiver(party)
                    .parcel(
                        EscrowParcel.builder()
                            .company("CJ")
                            .invoice("000-1")
                            .sentAt(Instant.EPOCH)
                            .receivingAt(day)
                            .build())
                    .build()),
        "'receiving_at'");
    asked.rejected(
        asked
            .client()
            .subscribe()
            .onetime(
                OnetimeRequest.builder()
                    .merchantUid("order-1")
                    .amount(BigDecimal.ONE)
                    .card(
                        Card.builder()
                            .number("0000-0000-0000-0000")
                            .expiry(YearMonth.of(year, 4))
                            .build())
                    .name("Tea")
                    .build()),
        "'expiry'");
  }

  @SuppressWarnings("deprecation")
  @Test
  void theFirstYearIsSentWithFourDigits() {
    asked.client().kakao().orders(KakaoOrdersRequest.builder().day(LocalDate.of(1, 2, 3)).build());

    assertEquals("00010203", asked.calls().get(0).parameters().get("payment_request_date"));
  }
}
