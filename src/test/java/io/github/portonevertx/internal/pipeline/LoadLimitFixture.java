package io.github.portonevertx.internal.pipeline;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.support.Stages;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;

/** Load limits over a transport that records its calls and answers when a test decides. */
abstract class LoadLimitFixture {
  record Sent(Invocation invocation, Context context, Promise<Reply> reply) {
    String id() {
      return String.valueOf(invocation.call().parameters().get("imp_uid"));
    }
  }

  final Vertx vertx = Vertx.vertx();
  final Queue<Sent> sent = new ConcurrentLinkedQueue<>();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  LoadLimit limit(int mostInFlight, int mostQueued) {
    return new LoadLimit(vertx, mostInFlight, mostQueued);
  }

  Future<Reply> send(LoadLimit limit, Call call) {
    return send(
        limit,
        call,
        invocation -> {
          Sent one = new Sent(invocation, vertx.getOrCreateContext(), Promise.promise());
          sent.add(one);
          return one.reply().future();
        });
  }

  static Future<Reply> send(LoadLimit limit, Call call, Handler next) {
    return Stages.handling(limit, next).send(call);
  }

  static Call call(int id) {
    return Call.of("payments.get").with("imp_uid", "imp_" + id);
  }

  static PortOneException failure(Future<?> reply) {
    return assertThrows(PortOneException.class, reply::await);
  }

  /**
   * Runs a task on one context; everything the task causes there has happened when this returns.
   */
  <T> T on(Context context, Supplier<T> task) {
    Promise<T> done = Promise.promise();
    context.runOnContext(v -> done.complete(task.get()));
    return done.future().await();
  }

  Future<Reply> sendOn(Context context, LoadLimit limit, Call call) {
    return on(context, () -> send(limit, call));
  }

  void answer(Context context, Sent one) {
    on(
        context,
        () -> {
          one.reply().complete(Reply.empty());
          return "";
        });
    // The next call starts in a separate task.
    on(context, () -> "");
  }
}
