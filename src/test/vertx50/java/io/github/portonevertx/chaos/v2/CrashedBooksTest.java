package io.github.portonevertx.chaos.v2;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.chaos.v2.CrashedBooks.Plan;
import io.github.portonevertx.chaos.v2.CrashedBooks.Report;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A short run of {@link CrashedBooks}, and one whose books must be wrong. */
class CrashedBooksTest {
  @Test
  void booksOfCrashingNodesAreRight() {
    Report report = CrashedBooks.run(new Plan(40, 2, 500, 7, "", Duration.ofMinutes(3)));

    assertTrue(report.passed(), report::toString);
    assertTrue(report.crashes() > 0, report.figures());
  }

  /** Each crash between the handler and the record applies a state twice. */
  @Test
  void theAuditFindsStatesThatAreAppliedTwice() {
    Report report =
        CrashedBooks.run(
            new Plan(
                40, 2, 500, 7, BrokenInbox.Order.HANDLER_FIRST.name(), Duration.ofSeconds(20)));

    assertFalse(report.audit().duplicates().isEmpty(), report.figures());
  }
}
