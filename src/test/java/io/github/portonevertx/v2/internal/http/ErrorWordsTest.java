package io.github.portonevertx.v2.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.portonevertx.FailureKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of V2's error types. */
class ErrorWordsTest {
  @Test
  void everyErrorTypeHasTheKindOfItsHttpStatus() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("src/docs/operations-v2.md")).stream()
            .dropWhile(line -> !line.equals("<!-- table: errors-v2 -->"))
            .filter(line -> line.startsWith("| `"))
            .toList();
    assertEquals(50, lines.size());
    for (String line : lines) {
      String[] cells = line.split("[|` ]+", -1);
      FailureKind kind = ErrorWords.kindOf(cells[1]);
      assertEquals(FailureKind.valueOf(cells[3]), kind, line);
      if (!cells[2].equals("400")) {
        assertEquals(
            switch (cells[2]) {
              case "401" -> FailureKind.UNAUTHORIZED;
              case "403" -> FailureKind.FORBIDDEN;
              case "404" -> FailureKind.NOT_FOUND;
              case "409", "410" -> FailureKind.CONFLICT;
              default -> FailureKind.REJECTED;
            },
            kind,
            line);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "INVALID_REQUEST,INVALID_REQUEST",
    "INVALID_PAYMENT_TOKEN,INVALID_REQUEST",
    "MAX_TTL_EXCEEDED,INVALID_REQUEST",
    "PROMOTION_PAY_METHOD_DOES_NOT_MATCH,INVALID_REQUEST",
    "DISCOUNT_AMOUNT_EXCEEDS_TOTAL_AMOUNT,REJECTED",
    "MAX_TRANSACTION_COUNT_REACHED,REJECTED",
    "MAX_WEBHOOK_RETRY_COUNT_REACHED,REJECTED",
    "NEGATIVE_PROMOTION_ADJUSTED_CANCEL_AMOUNT,REJECTED",
    "PG_PROVIDER,REJECTED",
    "CHANNEL_SPECIFIC,REJECTED",
    "SESSION_EXPIRED,CONFLICT",
    "PAYMENT_ALREADY_CANCELLED,CONFLICT",
    "BILLING_KEY_NOT_ISSUED,NOT_FOUND"
  })
  void kindOf(String word, FailureKind kind) {
    assertEquals(kind, ErrorWords.kindOf(word));
  }

  @Test
  void unknownErrorTypeHasNoKind() {
    assertNull(ErrorWords.kindOf("ADDED_LATER"));
  }
}
