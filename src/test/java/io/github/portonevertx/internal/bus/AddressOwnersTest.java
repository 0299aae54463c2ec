package io.github.portonevertx.internal.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An address belongs to one key until the last verticle with that key has stopped. */
class AddressOwnersTest {
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private Runnable claim(String key) {
    return AddressOwners.claim(vertx, "portone.v1", key, "apiKey");
  }

  private void assertRejected(String key) {
    PortOneException failure = assertThrows(PortOneException.class, () -> claim(key));
    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertTrue(failure.getMessage().contains("'portone.v1'"), failure.getMessage());
  }

  @Test
  void anAddressIsFreeAfterTheLastReleaseOnly() {
    Runnable first = claim("key-1");
    Runnable second = claim("key-1");
    Runnable third = claim("key-1");
    assertRejected("key-2");

    first.run();
    assertRejected("key-2");
    second.run();
    assertRejected("key-2");
    third.run();
    claim("key-2");

    assertRejected("key-1");
  }

  @Test
  void repeatedReleaseHasNoEffect() {
    Runnable first = claim("key-1");
    Runnable second = claim("key-1");

    first.run();
    first.run();
    assertRejected("key-2");
    second.run();

    claim("key-2");
  }

  @Test
  void otherAddressesAreIndependent() {
    claim("key-1");

    AddressOwners.claim(vertx, "portone.other", "key-2", "apiKey").run();

    assertRejected("key-2");
  }
}
