package io.github.portonevertx.ops;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an expression of Prometheus names.
 *
 * @param text the expression
 */
record Expression(String text) {
  private static final Pattern SELECTOR = Pattern.compile("(portone_\\w+)(?:\\{([^}]*)})?");
  private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");
  private static final Pattern GROUPING = Pattern.compile("\\b(?:by|on) \\(([^)]*)\\)");

  /**
   * A condition on a label.
   *
   * @param metric the metric that has it
   * @param isPattern whether {@code value} is a regular expression
   */
  record Condition(String metric, String label, String value, boolean isPattern) {}

  Set<String> metrics() {
    return SELECTOR.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toSet());
  }

  List<Condition> conditions() {
    return SELECTOR.matcher(text).results().flatMap(Expression::conditions).toList();
  }

  private static Stream<Condition> conditions(MatchResult selector) {
    String inner = selector.group(2) == null ? "" : selector.group(2);
    return MATCHER
        .matcher(inner)
        .results()
        .map(
            m ->
                new Condition(selector.group(1), m.group(1), m.group(3), m.group(2).endsWith("~")));
  }

  /** Returns the labels that the results are grouped by. */
  Set<String> groupings() {
    return GROUPING
        .matcher(text)
        .results()
        .flatMap(g -> Stream.of(g.group(1).split(",\\s*")))
        .collect(Collectors.toSet());
  }
}
