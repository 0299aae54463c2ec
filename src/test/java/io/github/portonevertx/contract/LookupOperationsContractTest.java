package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.support.Covers;
import io.github.portonevertx.testkit.v1.Certifications;
import io.github.portonevertx.v1.certifications.Carrier;
import io.github.portonevertx.v1.certifications.Certification;
import io.github.portonevertx.v1.certifications.OtpRequest;
import io.github.portonevertx.v1.codes.PgSetting;
import io.github.portonevertx.v1.codes.StandardCode;
import io.github.portonevertx.v1.codes.Tier;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Certifications, codes, sub-merchants and channels are read. */
@Covers({"certifications", "codes", "tiers", "users"})
class LookupOperationsContractTest extends OperationsContract {
  @Test
  void certificationIsReadAndDeleted() {
    String impUid =
        shop.certifications()
            .requestOtp(
                OtpRequest.builder()
                    .channelKey("channel-key-danal")
                    .name("홍길동")
                    .phone("01000000000")
                    .birth("20000101")
                    .genderDigit("3")
                    .carrier(Carrier.SKT)
                    .merchantUid("person-1")
                    .build())
            .await()
            .impUid();
    Certification begun = shop.certifications().get(impUid).await();
    assertFalse(begun.certified());
    assertNull(begun.certifiedAt());
    Certification done = shop.certifications().confirmOtp(impUid, Certifications.OTP).await();
    assertTrue(done.certified());
    assertEquals("홍길동", done.name());
    assertEquals("person-1", done.merchantUid());
    assertEquals(LocalDate.of(2000, 1, 1), done.dateOfBirth());
    assertEquals("01000000000", done.phone());
    assertEquals("SKT", done.carrier());
    assertEquals("male", done.gender());
    assertEquals(done, shop.certifications().delete(impUid).await());
    assertEquals(FailureKind.NOT_FOUND, failure(shop.certifications().get(impUid)).kind());
  }

  @Test
  void codesTiersAndChannelsAreLookedUp() {
    List<StandardCode> cards = shop.codes().cards().await();
    List<StandardCode> banks = shop.codes().banks().await();
    assertTrue(cards.contains(new StandardCode("366", "신한카드")));
    assertTrue(banks.contains(new StandardCode("088", "신한은행")));
    assertEquals(cards.get(0), shop.codes().card(cards.get(0).code()).await());
    assertEquals(banks.get(0), shop.codes().bank(banks.get(0).code()).await());
    assertEquals(new Tier("AAA", "예시 하위상점"), shop.tiers().get("AAA").await());
    List<PgSetting> channels = shop.users().pgSettings().await();
    assertEquals(
        List.of("html5_inicis", "danal"), channels.stream().map(PgSetting::pgProvider).toList());
    assertTrue(channels.get(1).sandbox());
  }
}
