package io.github.portonevertx.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpirySyncTest {
  private final VirtualTime time = new VirtualTime();
  private final List<Long> published = new ArrayList<>();
  private final ExpirySync sync =
      new ExpirySync(time, TestTokens.policy(), (expiredAt, proof) -> published.add(expiredAt));
  private final AccessToken token = TestTokens.token("token", 1800);

  private void grant(AccessToken granted, boolean isMoved) {
    sync.onGrant(new BoundedGrant(granted, isMoved));
  }

  @Test
  void newExpiryIsPublishedInASeparateTask() {
    grant(token, true);
    assertEquals(List.of(), published);
    time.settle();

    assertEquals(List.of(1800L), published);
  }

  @Test
  void unchangedExpiryIsNotPublished() {
    grant(token, false);
    time.settle();

    assertEquals(List.of(), published);
  }

  @Test
  void expiryOfADoubtfulTokenIsNeitherPublishedNorChanged() {
    AccessToken doubtful = TestTokens.token("doubtful", 1800, false);
    grant(doubtful, true);
    time.settle();

    assertEquals(List.of(), published);
    assertNull(sync.applyExpiry(doubtful, 2100, doubtful.proof(2100)));
  }

  @Test
  void provenLaterExpiryMovesTheBounds() {
    grant(token, true);
    AccessToken moved = sync.applyExpiry(token, 2100, token.proof(2100));

    assertNotNull(moved);
    assertEquals(2100, moved.expiredAt());
    assertEquals(2100, moved.expiredFrom() / 1e9);
    assertEquals(token.generation(), moved.generation());
  }

  @Test
  void expiryWithoutAProofIsIgnored() {
    grant(token, true);

    assertNull(sync.applyExpiry(token, 2100, token.proof(2101)));
    assertNull(sync.applyExpiry(token, 2100, TestTokens.token("other", 1800).proof(2100)));
    assertNull(sync.applyExpiry(token, 2100, ""));
  }

  @Test
  void expiryThatIsNotLaterIsIgnored() {
    grant(token, true);

    assertNull(sync.applyExpiry(token, 1800, token.proof(1800)));
    assertNull(sync.applyExpiry(token, 1500, token.proof(1500)));
  }

  @Test
  void lifeLongerThanPossibleIsIgnored() {
    grant(token, true);

    assertNotNull(sync.applyExpiry(token, 2160, token.proof(2160)));
    assertNull(sync.applyExpiry(token, 2161, token.proof(2161)));
    assertNull(sync.applyExpiry(token, Long.MAX_VALUE, token.proof(Long.MAX_VALUE)));
  }

  @Test
  void expiryInThePastIsIgnored() {
    grant(token, true);
    time.advance(Duration.ofSeconds(2200));

    assertNull(sync.applyExpiry(token, 2100, token.proof(2100)));
    assertNull(sync.applyExpiry(token, 2200, token.proof(2200)), "no time is left");
    assertNotNull(sync.applyExpiry(token, 2400, token.proof(2400)));
  }

  @Test
  void messagesAreIgnoredFromARejectionUntilTheNextGrant() {
    assertNull(sync.applyExpiry(token, 2100, token.proof(2100)));
    grant(token, true);
    sync.onRejection();
    assertNull(sync.applyExpiry(token, 2100, token.proof(2100)));
    grant(token, false);

    assertNotNull(sync.applyExpiry(token, 2100, token.proof(2100)));
  }
}
