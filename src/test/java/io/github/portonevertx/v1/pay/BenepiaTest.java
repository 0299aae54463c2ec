package io.github.portonevertx.v1.pay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.support.Records;
import io.github.portonevertx.v1.payments.Buyer;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Benepia welfare points. */
class BenepiaTest {
  private static final BigDecimal AMOUNT = new BigDecimal("9000");

  private final RecordingClient asked = new RecordingClient().answering(RecordingClient.payment());

  @Test
  void benepia() {
    asked.answering(Records.sample(BenepiaPoint.class));
    BenepiaPoint point =
        asked.gotWithAll(
            asked
                .client()
                .benepia()
                .point(
                    BenepiaPointRequest.builder()
                        .user("user")
                        .password("secret")
                        .channelKey("channel-key-1")
                        .build()),
            "benepia.point",
            "benepia_user",
            "user",
            "benepia_password",
            "secret",
            "channel_key",
            "channel-key-1");
    assertEquals(BigDecimal.ONE, point.point());

    asked.answering(RecordingClient.payment());
    BenepiaPaymentRequest payment =
        BenepiaPaymentRequest.builder()
            .user("user")
            .password("secret")
            .channelKey("channel-key-1")
            .merchantUid("order-1")
            .name("book")
            .amount(AMOUNT)
            .memberCode("m1")
            .buyer(
                Buyer.builder()
                    .name("nobody")
                    .email("nobody@shop.example")
                    .tel("01000000000")
                    .addr("street 1")
                    .postcode("00000")
                    .build())
            .noticeUrls(List.of("https://shop.example/hook"))
            .customData("{}")
            .build();
    asked.gotWithAll(
        asked.client().benepia().pay(payment),
        "benepia.pay",
        "benepia_user",
        "user",
        "benepia_password",
        "secret",
        "channel_key",
        "channel-key-1",
        "merchant_uid",
        "order-1",
        "name",
        "book",
        "amount",
        AMOUNT,
        "benepia_member_code",
        "m1",
        "buyer_name",
        "nobody",
        "buyer_email",
        "nobody@shop.example",
        "buyer_tel",
        "01000000000",
        "buyer_addr",
        "street 1",
        "buyer_postcode",
        "00000",
        "notice_url",
        List.of("https://shop.example/hook"),
        "custom_data",
        "{}");
    Records.showsNone(payment, "secret", "nobody", "street");
  }
}
