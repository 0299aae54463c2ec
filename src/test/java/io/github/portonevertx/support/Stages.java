package io.github.portonevertx.support;

import io.github.portonevertx.Call;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.api.Deadline;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.internal.pipeline.CallerContextStage;
import io.github.portonevertx.v1.internal.V1Api;
import io.vertx.core.Context;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs a single stage on calls of V1. */
public final class Stages {
  private Stages() {}

  private static final Operation KEYED =
      Operation.write("books.sell", HttpMethod.POST, "/books", "Book", "sells a book")
          .body(Parameter.text("title"))
          .keyed();

  /** Returns a transport that passes each call to a stage, and the calls it forwards to a stub. */
  public static Transport alone(Stage stage, Transport stub) {
    return handling(stage, invocation -> stub.send(invocation.call()));
  }

  /** Returns a transport that passes each call to a stage in front of a handler. */
  public static Transport handling(Stage stage, Handler next) {
    return call -> stage.handle(invocation(call), next);
  }

  /** Returns a transport in front of a handler. */
  public static Transport before(Handler handler) {
    return call -> handler.handle(invocation(call));
  }

  /** Returns the caller-context stage in front of a handler. */
  @SuppressWarnings("UnnecessaryMethodReference") // NullAway loses the annotation of the type
  public static Transport edge(Handler next, Supplier<@Nullable Context> caller) {
    return new CallerContextStage(
        V1Api.API, operation -> Duration.ofSeconds(30), next, caller::get);
  }

  /** Returns the invocation of a call, with 30 seconds unless the call has a timeout. */
  public static Invocation invocation(Call call) {
    return new Invocation(
        call,
        V1Api.API.catalogue().require(call.action()),
        Deadline.after(Objects.requireNonNullElse(call.timeout(), Duration.ofSeconds(30))));
  }

  /** Returns the invocation of a made-up write that has an idempotency key. */
  public static Invocation keyed(Duration timeout) {
    return new Invocation(Call.of("books.sell"), KEYED, Deadline.after(timeout));
  }
}
