package io.github.portonevertx.chaos;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.chaos.Outcome.ResultType;
import io.github.portonevertx.scenario.Findings;
import io.github.portonevertx.scenario.SecretWatch;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the outcome of each message of a run of V1 against the state of the simulator. */
final class OutcomeRules {
  static final String WRITES = "writes";
  static final String EXECUTED = "executed by the simulator";

  private final PortOneSimulator simulator;
  private final SecretWatch secrets;
  private final Findings findings;

  /** Creates the checks of a run. */
  OutcomeRules(PortOneSimulator simulator, SecretWatch secrets, Findings findings) {
    this.simulator = simulator;
    this.secrets = secrets;
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
    secrets.check(outcome.text());
    if (outcome.type() == ResultType.NO_REPLY) {
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

  private void checkWrite(Message message, Outcome outcome) {
    long executions = Subjects.executions(simulator, message);
    findings.count(WRITES, "sent as messages", 1);
    findings.count(WRITES, EXECUTED, executions);
    if (executions > 1) {
      Rule.NO_DOUBLE.addViolation(findings, message + " was executed " + executions + " times");
    }
    if (outcome.isReply() && executions == 0) {
      Rule.NO_FALSE_SUCCESS.addViolation(findings, message + " was not executed: " + outcome);
    }
    if (!outcome.isReply() && !outcome.isOutcomeUnknown() && executions > 0) {
      Rule.NO_FALSE_FAILURE.addViolation(findings, message + " was executed: " + outcome);
    }
  }

  private void checkReply(Message message, Outcome outcome) {
    boolean fits =
        switch (V1Call.of(message)) {
          case GET, FIND, REFUND_PART, REFUND_ALL ->
              outcome.found().equals(List.of(Subjects.paymentOf(message)));
          case CHARGE, CHARGE_CARD -> outcome.found().size() == 1;
          case STORE_CARD -> outcome.found().equals(List.of(Subjects.customerOf(message)));
          case GET_SOME, GET_MANY -> isWholeList(message, outcome);
          case HEALTH -> true;
          default -> false;
        };
    if (!fits) {
      Rule.RIGHT_ANSWER.addViolation(findings, message + " ended with " + outcome);
    }
    if (!outcome.missing().isEmpty()) {
      findings.count(ChaosRun.REPLIES, "lists with missing entries (PortOne's 207)", 1);
    }
  }

  private static boolean isWholeList(Message message, Outcome outcome) {
    Set<String> found = new HashSet<>(outcome.found());
    return found.size() == outcome.found().size()
        && found.equals(Set.copyOf(Subjects.existing(message)))
        && Set.copyOf(outcome.missing()).equals(Set.copyOf(Subjects.unknown(message)));
  }

  private void checkFailure(Message message, Outcome outcome) {
    if (outcome.type() == ResultType.UNKNOWN_CODE || outcome.kind() == FailureKind.INTERNAL) {
      Rule.KNOWN_FAILURE.addViolation(findings, message + " failed with " + outcome);
    }
    boolean found =
        outcome.kind() == FailureKind.NOT_FOUND && message.callType() != V1Call.GET_UNKNOWN;
    boolean unknownRead =
        outcome.kind() == FailureKind.OUTCOME_UNKNOWN && !message.callType().isWrite();
    boolean rejectedAsInvalid =
        outcome.kind() == FailureKind.INVALID_REQUEST && !message.callType().isWrong();
    if (found || unknownRead || rejectedAsInvalid) {
      Rule.RIGHT_ANSWER.addViolation(findings, message + " failed with " + outcome);
    }
  }
}
