package io.github.portonevertx.chaos;

/** A rule that must hold in every run; its text names what breaks it. */
enum Rule {
  ONE_ANSWER("messages answered more than once, or in two ways"),
  NO_HANG("messages that got no answer"),
  KNOWN_FAILURE("failures that are no kind, or a defect"),
  NO_DOUBLE("writes carried out twice"),
  NO_LIE("writes reported as not done that were done"),
  NO_DREAM("writes reported as done that were not"),
  RIGHT_ANSWER("answers that do not fit the question"),
  FRESH_ANSWER("reads after a write that do not show it"),
  NO_LEAK("flights, timers, connections or consumers left behind"),
  FEW_TOKENS("runs with more token requests than there were causes"),
  NO_SECRET("texts with a secret");

  private final String text;

  Rule(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
