package io.github.portonevertx.chaos.v2;

import io.github.portonevertx.chaos.Message;
import io.github.portonevertx.chaos.Outcome;
import io.github.portonevertx.scenario.Findings;
import io.github.portonevertx.v2.PortOneV2Client;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out what became of writes whose outcome is unknown, by repeating them with the key that
 * their failure states after the last fault.
 */
final class Settlement {
  private static final int AT_ONCE = 20;

  /** A client without short time limits. */
  private final PortOneV2Client client;

  private final Map<Message, String> keys = new LinkedHashMap<>();
  private final Map<Message, Outcome> settled = new LinkedHashMap<>();

  Settlement(PortOneV2Client client) {
    this.client = client;
  }

  /** Adds the outcome of a message, which is repeated if it is an unknown write with a key. */
  void add(Message message, Outcome outcome) {
    String key = Keys.in(outcome.text());
    if (outcome.isOutcomeUnknown() && message.callType().isWrite() && key != null) {
      keys.put(message, key);
    }
  }

  /** Repeats the writes. */
  Future<Void> run(Senders senders) {
    List<Message> unknown = new ArrayList<>(keys.keySet());
    Future<Void> done = Future.succeededFuture();
    for (int from = 0; from < unknown.size(); from += AT_ONCE) {
      List<Message> some = unknown.subList(from, Math.min(unknown.size(), from + AT_ONCE));
      done =
          done.compose(
              before ->
                  Future.all(some.stream().map(message -> repeat(message, senders)).toList())
                      .mapEmpty());
    }
    return done;
  }

  private Future<Outcome> repeat(Message message, Senders senders) {
    return senders
        .sent(message, client.withIdempotencyKey(String.valueOf(keys.get(message))))
        .onSuccess(outcome -> settled.put(message, outcome));
  }

  /** Checks the results. */
  void check(OutcomeRules rules, Findings findings) {
    findings.count("unknown outcomes", "found out afterwards with the key", settled.size());
    settled.forEach(rules::checkSettled);
  }

  Future<Void> close() {
    return client.close();
  }
}
