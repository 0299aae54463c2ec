package io.github.portonevertx.internal.events;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.function.Function;

/** Where the position of a sweep is stored. Used on the context of the stream only. */
interface Positions {
  /**
   * Runs a pass with the stored position, and stores the position that it returns.
   *
   * @return false when another node is running a pass, so that this one was not run
   */
  Future<Boolean> sweep(Function<Instant, Future<Instant>> pass);

  /** Returns positions that a function of the application stores. */
  static Positions stored(
      HandlerContext context, Instant first, Function<Instant, Future<Void>> store) {
    return new StoredPosition(context, first, store);
  }

  /** Returns positions in the inbox of a stream. */
  static Positions inInbox(EventStream<?, ?> stream, Instant first) {
    return pass -> new InboxPass(stream, pass).run(first);
  }

  /** A position that a function of the application stores. */
  final class StoredPosition implements Positions {
    private final HandlerContext context;
    private final Function<Instant, Future<Void>> store;
    private Instant position;

    private StoredPosition(
        HandlerContext context, Instant first, Function<Instant, Future<Void>> store) {
      this.context = context;
      this.position = first;
      this.store = store;
    }

    @Override
    public Future<Boolean> sweep(Function<Instant, Future<Instant>> pass) {
      return pass.apply(position).compose(this::advance).map(true);
    }

    private Future<Void> advance(Instant next) {
      if (!next.isAfter(position)) {
        // Earlier only if the position was in the future.
        position = next;
        return Future.succeededFuture();
      }
      return context
          .limited(context.application(() -> store.apply(next)), "the position was not stored")
          .onSuccess(stored -> position = next);
    }
  }
}
