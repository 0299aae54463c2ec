package io.github.portonevertx.chaos;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What runs counted, and what they found that must not be. */
final class Findings {
  private static final int MOST_SHOWN = 20;

  private final Map<Trouble, Long> troubles = new EnumMap<>(Trouble.class);
  private final Map<String, Long> answers = new TreeMap<>();
  private final Map<String, Long> broken = new TreeMap<>();
  private final List<String> details = new ArrayList<>();
  private long runs;
  private long messages;
  private long writes;
  private long executed;
  private long tokenRequests;
  private long tokenRequestsAllowed;
  private long instances;
  private long partial;
  private long looks;
  private long logLines;

  /** What must hold; what breaks it is counted under its name. */
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

    private final String says;

    Rule(String says) {
      this.says = says;
    }
  }

  Findings() {
    for (Trouble trouble : Trouble.values()) {
      troubles.put(trouble, 0L);
    }
    for (Rule rule : Rule.values()) {
      broken.put(rule.says, 0L);
    }
  }

  void ran(long messages, int instances) {
    runs++;
    this.messages += messages;
    this.instances += instances;
  }

  void met(Trouble trouble, long times) {
    troubles.merge(trouble, times, Long::sum);
  }

  void answered(String name) {
    answers.merge(name, 1L, Long::sum);
  }

  void wrote(long executions) {
    writes++;
    executed += executions;
  }

  void partial() {
    partial++;
  }

  void looked() {
    looks++;
  }

  void tokens(long requests, long allowed) {
    tokenRequests += requests;
    tokenRequestsAllowed += allowed;
  }

  void logged(long lines) {
    logLines += lines;
  }

  void breaks(Rule rule, String detail) {
    broken.merge(rule.says, 1L, Long::sum);
    if (details.size() < MOST_SHOWN) {
      details.add(rule + ": " + detail);
    }
  }

  /** Adds what another run found. */
  void add(Findings other) {
    other.troubles.forEach(this::met);
    other.answers.forEach((name, count) -> answers.merge(name, count, Long::sum));
    other.broken.forEach((name, count) -> broken.merge(name, count, Long::sum));
    other.details.stream().limit(MOST_SHOWN - (long) details.size()).forEach(details::add);
    runs += other.runs;
    messages += other.messages;
    writes += other.writes;
    executed += other.executed;
    tokenRequests += other.tokenRequests;
    tokenRequestsAllowed += other.tokenRequestsAllowed;
    instances += other.instances;
    partial += other.partial;
    looks += other.looks;
    logLines += other.logLines;
  }

  long messages() {
    return messages;
  }

  long replies() {
    return answers.getOrDefault(Outcome.Heard.REPLY.name(), 0L);
  }

  /** How many writes the simulator carried out. */
  long executed() {
    return executed;
  }

  /** The rules that were broken; empty when all is well. */
  List<String> broken() {
    return List.copyOf(details);
  }

  String report() {
    StringBuilder report = new StringBuilder();
    line(report, "runs", runs);
    line(report, "verticle instances deployed and gone again", instances);
    line(report, "messages sent", messages);
    line(report, "lines logged and read", logLines);
    report.append("\nanswers\n");
    answers.forEach((name, count) -> line(report, name.toLowerCase(Locale.ROOT), count));
    report.append("\nof these\n");
    line(report, "lists of which a part was missing (PortOne's 207)", partial);
    line(report, "reads compared with the refund before them", looks);
    report.append("\ntrouble met\n");
    troubles.forEach((kind, count) -> line(report, kind.name().toLowerCase(Locale.ROOT), count));
    line(report, "together", troubles.values().stream().mapToLong(Long::longValue).sum());
    report.append("\nwrites\n");
    line(report, "sent as messages", writes);
    line(report, "carried out by the simulator", executed);
    report.append("\ntoken requests\n");
    line(report, "made", tokenRequests);
    line(report, "causes there were", tokenRequestsAllowed);
    report.append("\nwhat must not be\n");
    broken.forEach((says, count) -> line(report, says, count));
    details.forEach(detail -> report.append("  ").append(detail).append('\n'));
    return report.toString();
  }

  private static void line(StringBuilder report, String name, long count) {
    report.append(String.format(Locale.ROOT, "  %-58s %,12d%n", name, count));
  }
}
