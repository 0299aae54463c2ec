package io.github.portonevertx.internal.token;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpiryProofTest {
  private final String proof = ExpiryProof.of("invented-secret", "invented-token", 1800);

  @Test
  void proofDependsOnSecretTokenAndExpiry() {
    assertTrue(
        ExpiryProof.matches(proof, ExpiryProof.of("invented-secret", "invented-token", 1800)));
    assertNotEquals(proof, ExpiryProof.of("other-secret", "invented-token", 1800));
    assertNotEquals(proof, ExpiryProof.of("invented-secret", "other-token", 1800));
    assertNotEquals(proof, ExpiryProof.of("invented-secret", "invented-token", 1801));
  }

  @Test
  void proofHas128Bits() {
    assertTrue(proof.matches("[0-9a-f]{32}"), proof);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "토큰", "00000000000000000000000000000000"})
  void otherTextsDoNotMatch(String other) {
    assertFalse(ExpiryProof.matches(proof, other));
  }
}
