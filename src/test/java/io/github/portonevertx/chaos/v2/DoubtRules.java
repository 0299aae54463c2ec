package io.github.portonevertx.chaos.v2;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.chaos.Deployments;
import io.github.portonevertx.chaos.Message;
import io.github.portonevertx.chaos.Message.Mode;
import io.github.portonevertx.chaos.Outcome;
import io.github.portonevertx.chaos.Rule;
import io.github.portonevertx.chaos.v2.Attempts.Attempt;
import io.github.portonevertx.scenario.Findings;
import io.github.portonevertx.testkit.EncodedResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks that a write is repeated until its deadline while its outcome is unknown, and never after
 * its answer.
 */
final class DoubtRules {
  private static final String SECTION = "unknown outcomes";
  private static final Pattern SUBJECT = Pattern.compile("/pay_(\\d+)/");

  /** The answer of a verticle needs time to reach its sender, more on a busy machine. */
  private static final long ON_THE_WAY_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** The library rounds pauses and time limits to milliseconds. */
  private static final long ROUNDING_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final Books books;
  private final Attempts attempts;
  private final Deployments deployments;
  private final Findings findings;
  private final Map<Integer, List<String>> keysBySubject = new HashMap<>();

  DoubtRules(Books books, Attempts attempts, Deployments deployments, Findings findings) {
    this.books = books;
    this.attempts = attempts;
    this.deployments = deployments;
    this.findings = findings;
    for (String key : attempts.keys()) {
      Matcher subject = SUBJECT.matcher(attempts.of(key).get(0).uri());
      if (subject.find()) {
        keysBySubject
            .computeIfAbsent(Integer.valueOf(subject.group(1)), first -> new ArrayList<>())
            .add(key);
      }
    }
  }

  /**
   * Checks the requests of a write.
   *
   * @param begunNanos when the sender sent the message
   * @param endedNanos when the sender got the outcome
   */
  void check(Message message, Outcome outcome, long begunNanos, long endedNanos) {
    List<Attempt> sent =
        sent(message).stream().filter(attempt -> attempt.sentNanos() - endedNanos < 0).toList();
    findings.count("requests of writes", "sent", sent.size());
    long answered = firstAnswer(message, sent);
    if (outcome.kind() == FailureKind.OUTCOME_UNKNOWN) {
      long limit = TimeUnit.MILLISECONDS.toNanos(Senders.timeoutMillis(message));
      boolean early = endedNanos - begunNanos + ROUNDING_NANOS < limit;
      boolean inTime = answered > 0 && answered - begunNanos < limit - ON_THE_WAY_NANOS;
      if (inTime && isReplaced(message, begunNanos, endedNanos)) {
        boolean isRepeated = sent.get(sent.size() - 1).sentNanos() - answered > 0;
        if (isRepeated || !early) {
          findings.count(SECTION, "OUTCOME_UNKNOWN", 1);
          findings.count(
              SECTION,
              "  exception: the answer came to a verticle that had stopped"
                  + (isRepeated ? "" : ", and the next one could not repeat it"),
              1);
          return;
        }
      }
      String detail = message + ", " + outcome + ", " + story(sent, begunNanos, endedNanos);
      checkUnknown(message, outcome, detail, last(sent), early, inTime);
    } else if (outcome.isOutcomeUnknown()) {
      findings.count(SECTION, outcome.type() + ": the sender stopped waiting", 1);
    } else if (answered > 0 && (message.mode() == Mode.EMBEDDED || isRaw(message))) {
      checkNotRepeated(message, sent, answered);
    }
  }

  private void checkUnknown(
      Message message, Outcome outcome, String detail, int last, boolean early, boolean inTime) {
    findings.count(SECTION, "OUTCOME_UNKNOWN", 1);
    boolean isStopped = outcome.text().contains("the verticle stopped");
    if (isStopped && isRaw(message)) {
      findings.count(SECTION, "  exception: the verticle of an event-bus peer stopped", 1);
    } else if (inTime) {
      Rule.NO_FALSE_DOUBT.addViolation(findings, "answered in time: " + detail);
    } else if (!early) {
      findings.count(SECTION, "  no complete answer until the deadline", 1);
    } else if (last == 401 || last == 403 || last == 429) {
      findings.count(SECTION, "  exception: PortOne's last answer was HTTP " + last, 1);
    } else {
      Rule.NO_FALSE_DOUBT.addViolation(findings, "before the deadline: " + detail);
    }
    if (Keys.in(outcome.text()) == null) {
      Rule.NO_FALSE_DOUBT.addViolation(findings, "without a key: " + detail);
    }
  }

  private static int last(List<Attempt> sent) {
    return sent.isEmpty() ? 0 : sent.get(sent.size() - 1).status();
  }

  /** Returns the requests of a write with their times in milliseconds. */
  private static String story(List<Attempt> sent, long begunNanos, long endedNanos) {
    StringBuilder story = new StringBuilder();
    for (Attempt attempt : sent) {
      story.append(millis(attempt.sentNanos() - begunNanos)).append(" sent");
      if (attempt.length() >= 0) {
        story
            .append(", ")
            .append(millis(attempt.answeredNanos() - begunNanos))
            .append(" HTTP ")
            .append(attempt.status());
      }
      story.append("; ");
    }
    return story.append(millis(endedNanos - begunNanos)).append(" ended").toString();
  }

  private static long millis(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(nanos);
  }

  /**
   * Returns whether a verticle was replaced during a write of a proxy, which cannot know of an
   * answer that came to the old one. The next one may have no token, or no connection, in time.
   */
  private boolean isReplaced(Message message, long begunNanos, long endedNanos) {
    return message.mode() != Mode.EMBEDDED
        && !isRaw(message)
        && deployments.isChangedWithin(begunNanos, endedNanos);
  }

  private void checkNotRepeated(Message message, List<Attempt> sent, long answered) {
    long after = sent.stream().filter(attempt -> attempt.sentNanos() - answered > 0).count();
    if (after > 0) {
      Rule.NO_REPEAT.addViolation(
          findings, message + " was sent " + after + " times after its answer");
    }
  }

  private static boolean isRaw(Message message) {
    return message.mode().name().startsWith("RAW");
  }

  /** Returns when the first complete answer to a write arrived; 0 if none did. */
  private long firstAnswer(Message message, List<Attempt> sent) {
    EncodedResponse kept = null;
    for (String key : keys(message)) {
      kept = kept == null ? books.answerTo(key) : kept;
    }
    if (kept == null) {
      return 0;
    }
    EncodedResponse answer = kept;
    return sent.stream()
        .filter(attempt -> attempt.status() == answer.status())
        .filter(attempt -> attempt.length() == answer.body().length())
        .mapToLong(Attempt::answeredNanos)
        .min()
        .orElse(0);
  }

  private List<Attempt> sent(Message message) {
    return keys(message).stream().flatMap(key -> attempts.of(key).stream()).toList();
  }

  private Set<String> keys(Message message) {
    return Senders.choosesKey(message)
        ? Set.of(Subjects.keyOf(message))
        : Set.copyOf(keysBySubject.getOrDefault(message.subject(), List.of()));
  }
}
