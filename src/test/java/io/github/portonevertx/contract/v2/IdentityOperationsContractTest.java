package io.github.portonevertx.contract.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.support.Covers;
import io.github.portonevertx.testkit.v2.Channel;
import io.github.portonevertx.testkit.v2.IdentityVerifications;
import io.github.portonevertx.v2.identityverifications.IdentityVerification;
import io.github.portonevertx.v2.identityverifications.IdentityVerificationMethod;
import io.github.portonevertx.v2.identityverifications.IdentityVerificationOperator;
import io.github.portonevertx.v2.identityverifications.IdentityVerificationStatus;
import io.github.portonevertx.v2.identityverifications.ListRequest;
import io.github.portonevertx.v2.identityverifications.SendIdentityVerificationBodyCustomer;
import io.github.portonevertx.v2.identityverifications.SendRequest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@Covers("identityVerifications")
class IdentityOperationsContractTest extends OperationsContract {
  @Test
  void identityIsVerifiedByMessage() {
    shop.identityVerifications()
        .send(
            SendRequest.builder()
                .identityVerificationId("identity-1")
                .channelKey(Channel.IDENTITY.key())
                .operator(IdentityVerificationOperator.SKT)
                .method(IdentityVerificationMethod.SMS)
                .customer(
                    SendIdentityVerificationBodyCustomer.builder()
                        .name("김예시")
                        .phoneNumber("01000000000")
                        .ipAddress("192.0.2.1")
                        .build())
                .build())
        .await();
    IdentityVerification ready = shop.identityVerifications().get("identity-1").await();
    assertEquals(IdentityVerificationStatus.READY, ready.status());
    assertEquals("김예시", Objects.requireNonNull(ready.requestedCustomer()).name());
    shop.identityVerifications().resend("identity-1").await();
    PortOneException wrong = failure(shop.identityVerifications().confirm("identity-1", "000000"));
    assertEquals(FailureKind.REJECTED, wrong.kind());

    IdentityVerification verified =
        shop.identityVerifications().confirm("identity-1", IdentityVerifications.OTP).await();

    assertEquals(IdentityVerificationStatus.VERIFIED, verified.status());
    assertNotNull(verified.verifiedAt());
    assertEquals("김예시", Objects.requireNonNull(verified.verifiedCustomer()).name());
    assertEquals(
        List.of("identity-1"),
        shop.identityVerifications().list(ListRequest.builder().build()).await().items().stream()
            .map(IdentityVerification::id)
            .toList());
  }
}
