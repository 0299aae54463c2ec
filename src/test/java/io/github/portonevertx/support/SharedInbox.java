package io.github.portonevertx.support;

import io.github.portonevertx.events.Inbox;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A database of several nodes in memory. A transaction is the list of the texts that it appends to
 * the books when it is committed, together with the state.
 */
public final class SharedInbox implements Inbox<List<String>> {
  /** The committed texts, in the order of the commits. */
  public final List<String> books = new CopyOnWriteArrayList<>();

  /** The stored position; null when there is none. */
  public final AtomicReference<@Nullable Instant> position = new AtomicReference<>();

  /** The entries by account and payment, replaced by the commit of a newer version. */
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  private final AtomicBoolean sweeping = new AtomicBoolean();

  private static String key(String api, String paymentId) {
    return api + " " + paymentId;
  }

  @Override
  public Future<Entry> read(String api, String paymentId) {
    return Future.succeededFuture(
        entries.getOrDefault(key(api, paymentId), Entry.empty(api, paymentId)));
  }

  @Override
  public Future<Boolean> record(
      Entry read, String state, Function<List<String>, Future<Void>> handler) {
    String key = key(read.api(), read.paymentId());
    List<String> transaction = new ArrayList<>();
    if (entries.getOrDefault(key, read).version() != read.version()) {
      return Future.succeededFuture(false);
    }
    return handler
        .apply(transaction)
        .map(
            done -> {
              Entry next = new Entry(read.api(), read.paymentId(), read.version() + 1, state);
              boolean[] committed = new boolean[1];
              entries.compute(
                  key,
                  (same, now) -> {
                    long version = now == null ? 0 : now.version();
                    if (version != read.version()) {
                      return now;
                    }
                    committed[0] = true;
                    books.addAll(transaction);
                    return next;
                  });
              return committed[0];
            });
  }

  @Override
  public Future<Map<String, String>> states(String api, Collection<String> paymentIds) {
    Map<String, String> states = new HashMap<>();
    for (String id : paymentIds) {
      Entry entry = entries.get(key(api, id));
      if (entry != null && entry.state() != null) {
        states.put(id, entry.state());
      }
    }
    return Future.succeededFuture(states);
  }

  @Override
  public Future<Boolean> sweep(String api, Instant first, Function<Instant, Future<Instant>> pass) {
    if (!sweeping.compareAndSet(false, true)) {
      return Future.succeededFuture(false);
    }
    Instant stored = position.get();
    return pass.apply(stored == null ? first : stored)
        .onComplete(done -> sweeping.set(false))
        .map(
            next -> {
              position.set(next);
              return true;
            });
  }
}
