package io.github.portonevertx.chaos.v2;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.chaos.ChaosRun;
import io.github.portonevertx.chaos.Message;
import io.github.portonevertx.chaos.Outcome;
import io.github.portonevertx.chaos.Outcome.ResultType;
import io.github.portonevertx.chaos.Rule;
import io.github.portonevertx.scenario.Findings;
import io.github.portonevertx.scenario.SecretWatch;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Checks the outcome of each message of a run of V2 against the books of the simulator. */
final class OutcomeRules {
  static final String WRITES = "writes";
  static final String SENT = "sent as messages";
  static final String EXECUTED = "executed by the simulator";

  private final Books books;
  private final SecretWatch secrets;
  private final Predicate<Message> mayBeLost;
  private final Findings findings;

  /**
   * Creates the checks of a run.
   *
   * @param mayBeLost returns whether a node was closed during a message. The event bus does not
   *     report a message that was on the way to it.
   */
  OutcomeRules(Books books, SecretWatch secrets, Predicate<Message> mayBeLost, Findings findings) {
    this.books = books;
    this.secrets = secrets;
    this.mayBeLost = mayBeLost;
    this.findings = findings;
  }

  /**
   * Checks the outcome of a message.
   *
   * @param outcome null when the message got no reply
   */
  void check(Message message, @Nullable Outcome outcome) {
    if (outcome == null) {
      Rule.NO_HANG.addViolation(findings, message + " got no reply");
      return;
    }
    findings.count("results", outcome.name(), 1);
    findings.count("messages by sender", message.mode().name(), 1);
    secrets.check(outcome.text());
    if (outcome.type() == ResultType.NO_REPLY && mayBeLost.test(message)) {
      findings.count(ChaosRun.REPLIES, "messages lost on the way to a closed node", 1);
    } else if (outcome.type() == ResultType.NO_REPLY) {
      Rule.NO_HANG.addViolation(findings, message + " ended with " + outcome);
    }
    if (message.callType().isWrite()) {
      checkWrite(message, outcome);
    }
    if (outcome.isReply()) {
      checkReply(message, outcome);
    } else {
      checkFailure(message, outcome);
    }
  }

  /** Checks the books as a whole. */
  void checkKeys() {
    for (String key : books.keysExecutedTwice()) {
      Rule.NO_DOUBLE.addViolation(findings, "the key " + key + " was executed twice");
    }
  }

  /** Checks the result of a write that was repeated with its key after the last fault. */
  void checkSettled(Message message, Outcome settled) {
    V2Call call = V2Call.of(message);
    boolean right =
        call.isAccepted()
            ? settled.isReply() && isRight(message, settled)
            : settled.kind() == (call.isDeclined() ? FailureKind.REJECTED : FailureKind.CONFLICT);
    long expected = call == V2Call.UNKNOWN_TYPE ? 0 : 1;
    if (!right || books.executions(message) != expected) {
      Rule.RIGHT_ANSWER.addViolation(
          findings,
          message
              + " was repeated with its key, which ended with "
              + settled
              + " after "
              + books.executions(message)
              + " executions");
    }
  }

  private void checkWrite(Message message, Outcome outcome) {
    long executions = books.executions(message);
    boolean declined = V2Call.of(message).isDeclined() && outcome.kind() == FailureKind.REJECTED;
    findings.count(WRITES, SENT, 1);
    findings.count(WRITES, EXECUTED, executions);
    if (declined) {
      findings.count(WRITES, "declined by the payment company, and reported as that", 1);
    }
    if (executions > 1) {
      Rule.NO_DOUBLE.addViolation(findings, message + " was executed " + executions + " times");
    }
    if ((outcome.isReply() || declined) && executions == 0) {
      Rule.NO_FALSE_SUCCESS.addViolation(findings, message + " was not executed: " + outcome);
    }
    if (!outcome.isReply() && !declined && !outcome.isOutcomeUnknown() && executions > 0) {
      Rule.NO_FALSE_FAILURE.addViolation(findings, message + " was executed: " + outcome);
    }
  }

  private void checkReply(Message message, Outcome outcome) {
    boolean fits =
        switch (V2Call.of(message)) {
          case GET -> outcome.found().equals(List.of(Subjects.paymentOf(message)));
          case HEALTH -> true;
          default -> V2Call.of(message).isAccepted() && isRight(message, outcome);
        };
    if (!fits) {
      Rule.RIGHT_ANSWER.addViolation(findings, message + " ended with " + outcome);
    }
  }

  private boolean isRight(Message message, Outcome outcome) {
    return outcome.found().size() == 1 && books.ids(message).containsAll(outcome.found());
  }

  private void checkFailure(Message message, Outcome outcome) {
    if (outcome.type() == ResultType.UNKNOWN_CODE || outcome.kind() == FailureKind.INTERNAL) {
      Rule.KNOWN_FAILURE.addViolation(findings, message + " failed with " + outcome);
    }
    FailureKind kind = outcome.kind();
    if (kind != null && !isPossible(V2Call.of(message), kind)) {
      Rule.RIGHT_ANSWER.addViolation(findings, message + " failed with " + outcome);
    }
    findings.count(ChaosRun.REPLIES, "failures that state their key", hasKey(outcome) ? 1 : 0);
  }

  private static boolean hasKey(Outcome outcome) {
    return Keys.in(outcome.text()) != null;
  }

  private static boolean isPossible(V2Call call, FailureKind kind) {
    return switch (kind) {
      case INVALID_REQUEST -> call.isWrong();
      case NOT_FOUND -> call == V2Call.GET_UNKNOWN;
      case REJECTED -> call.isDeclined();
      case CONFLICT -> call == V2Call.UNKNOWN_TYPE;
      case FORBIDDEN -> call == V2Call.WRONG_ADDRESS;
      case OUTCOME_UNKNOWN -> call.isWrite();
      case TIMEOUT, BAD_UPSTREAM -> !call.isWrite();
      default -> true;
    };
  }
}
