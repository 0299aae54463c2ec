package io.github.portonevertx.internal.events;

import io.github.portonevertx.events.Inbox;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The last handled state of each payment of one account in memory, for a limited number of
 * payments; the one that has not changed for longest is dropped first. Used on one context only.
 */
public final class MemoryInbox implements Inbox<NoTransaction> {
  private final int most;

  /** The entries by id of the payment, the longest unchanged first. */
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private @Nullable Instant position;
  private boolean sweeping;

  /** Creates an empty memory of at most {@code most} payments. */
  public MemoryInbox(int most) {
    this.most = most;
  }

  @Override
  public Future<Entry> read(String api, String paymentId) {
    Entry entry = entries.get(paymentId);
    return Future.succeededFuture(entry == null ? Entry.empty(api, paymentId) : entry);
  }

  @Override
  public Future<Boolean> record(
      Entry read, String state, Function<NoTransaction, Future<Void>> handler) {
    if (isOutdated(read)) {
      return Future.succeededFuture(false);
    }
    return handler
        .apply(NoTransaction.NONE)
        .map(
            done -> {
              add(new Entry(read.api(), read.paymentId(), read.version() + 1, state));
              return true;
            });
  }

  /** Returns whether another state was recorded; a dropped entry is as good as the one read. */
  private boolean isOutdated(Entry read) {
    Entry now = entries.get(read.paymentId());
    return now != null && now.version() != read.version();
  }

  private void add(Entry entry) {
    entries.remove(entry.paymentId());
    entries.put(entry.paymentId(), entry);
    if (entries.size() > most) {
      Iterator<String> oldest = entries.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }

  @Override
  public Future<Map<String, String>> states(String api, Collection<String> paymentIds) {
    Map<String, String> states = new HashMap<>();
    for (String id : paymentIds) {
      Entry entry = entries.get(id);
      if (entry != null && entry.state() != null) {
        states.put(id, entry.state());
      }
    }
    return Future.succeededFuture(states);
  }

  @Override
  public Future<Boolean> sweep(String api, Instant first, Function<Instant, Future<Instant>> pass) {
    if (sweeping) {
      return Future.succeededFuture(false);
    }
    sweeping = true;
    return pass.apply(Objects.requireNonNullElse(position, first))
        .onComplete(done -> sweeping = false)
        .map(
            next -> {
              position = next;
              return true;
            });
  }
}
