package io.github.portonevertx.chaos;

import io.github.portonevertx.scenario.Findings;

/** A rule that must hold in every run; its text names the violation. */
public enum Rule {
  ONE_ANSWER("messages answered more than once"),
  NO_HANG("messages without a reply"),
  KNOWN_FAILURE("failures without a known kind, or with INTERNAL"),
  NO_DOUBLE("writes executed twice"),
  NO_FALSE_FAILURE("writes reported as not executed that were executed"),
  NO_FALSE_SUCCESS("writes reported as executed that were not executed"),
  RIGHT_ANSWER("replies that do not match the call"),
  FRESH_ANSWER("reads after a write that do not show it"),
  NO_REPEAT("writes sent again after a complete answer"),
  NO_FALSE_DOUBT("writes reported as unknown before the deadline or in spite of an answer"),
  NO_LEAK("calls, timers, connections or consumers that were not released"),
  FEW_TOKENS("runs with more token requests than allowed"),
  NO_SECRET("texts with a secret");

  private final String text;

  Rule(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  /** Records a violation of this rule. */
  public void addViolation(Findings findings, String detail) {
    findings.count("violations", text, 1);
    findings.addViolation(this + ": " + detail);
  }
}
