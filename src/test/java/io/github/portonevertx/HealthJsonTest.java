package io.github.portonevertx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthJsonTest {
  private static final Health FULL =
      new Health(
          true,
          TokenState.FRESH,
          Instant.ofEpochSecond(1_700_000_000),
          Instant.ofEpochSecond(1_700_000_001),
          FailureKind.TIMEOUT,
          3,
          4);

  @Test
  void healthIsReadFromItsJson() {
    Health bare = new Health(false, TokenState.NOT_USED, null, null, null, 0, 0);

    assertEquals(FULL, Health.of(Reply.of(FULL.toJson())));
    assertEquals(bare, Health.of(Reply.of(bare.toJson())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"up", "token", "in_flight", "queued"})
  void missingFieldIsReported(String field) {
    JsonObject json = FULL.toJson();
    json.remove(field);

    assertUnreadable(Reply.of(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"up", "token", "in_flight", "last_success", "last_failure_kind"})
  void fieldOfAnotherTypeIsReported(String field) {
    assertUnreadable(Reply.of(FULL.toJson().put(field, new JsonObject())));
  }

  @Test
  void otherJsonIsReported() {
    assertUnreadable(Reply.of(new JsonArray()));
    assertUnreadable(Reply.empty());
    assertUnreadable(Reply.of(FULL.toJson().put("token", "MELTED")));
  }

  private static void assertUnreadable(Reply reply) {
    PortOneException failure = assertThrows(PortOneException.class, () -> Health.of(reply));
    assertEquals(FailureKind.BAD_UPSTREAM, failure.kind());
  }
}
