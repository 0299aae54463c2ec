package io.github.portonevertx.internal.bus;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureDetails;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.api.Api;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Operation.Effect;
import io.github.portonevertx.internal.async.Defect;
import io.github.portonevertx.internal.async.Failures;
import io.github.portonevertx.internal.pipeline.IdempotencyKeys;
import io.github.portonevertx.internal.pipeline.UnknownOutcomeLog;
import io.github.portonevertx.internal.time.Timeouts;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers the requests that arrive over the event bus, each exactly once.
 *
 * <p>Only messages with a reply address are executed. A published message would be executed once
 * per instance, and the result of a message without a reply address would be lost; both are
 * rejected and logged.
 *
 * <p>All methods run on the context on which the service was opened, so no locks are needed.
 */
public final class EventBusService {
  private final Vertx vertx;
  private final Api api;
  private final Transport transport;
  private final boolean uncheckedParameters;
  private final @Nullable IdempotencyKeys keys;
  private final WireFormat format;
  private final List<MessageConsumer<Object>> consumers = new ArrayList<>();

  private final RefusedMessages refused = new RefusedMessages(Timeouts::nanoTime);

  /** The calls that have not been answered yet. */
  private final Set<Answer> open = new HashSet<>();

  private @Nullable Promise<Void> drained;

  /**
   * The calls that a service answers.
   *
   * @param address queries are answered at this address followed by {@code .query}
   * @param commands whether commands are also answered, at the address followed by {@code .command}
   * @param uncheckedParameters whether calls may contain parameters that are not in the catalogue
   * @param keys adds idempotency keys to commands; null for an API without them
   */
  public record Scope(
      String address,
      boolean commands,
      boolean uncheckedParameters,
      @Nullable IdempotencyKeys keys) {
    /** Creates the scope of an API without idempotency keys. */
    public Scope(String address, boolean commands, boolean uncheckedParameters) {
      this(address, commands, uncheckedParameters, null);
    }
  }

  private EventBusService(Vertx vertx, Api api, Transport transport, Scope scope) {
    this.vertx = vertx;
    this.api = api;
    this.transport = transport;
    this.uncheckedParameters = scope.uncheckedParameters();
    this.keys = scope.keys();
    this.format = new WireFormat(api);
  }

  /**
   * Opens a service.
   *
   * @param transport executes the calls
   * @return completes when the addresses are registered on every node of the cluster
   */
  public static Future<EventBusService> open(
      Vertx vertx, Api api, Transport transport, Scope scope) {
    EventBusService service = new EventBusService(vertx, api, transport, scope);
    List<Future<?>> known = new ArrayList<>();
    known.add(service.listen(Addresses.query(scope.address()), Effect.READ));
    if (scope.commands()) {
      known.add(service.listen(Addresses.command(scope.address()), Effect.WRITE));
    }
    return Future.all(known).map(service);
  }

  private Future<Void> listen(String address, Effect effect) {
    MessageConsumer<Object> consumer =
        vertx.eventBus().consumer(address, message -> receive(message, effect));
    consumers.add(consumer);
    return consumer.completion();
  }

  private void receive(Message<Object> message, Effect allowed) {
    if (RefusedMessages.isUnanswerable(message)) {
      refused.add(message);
      return;
    }
    Answer answer = new Answer(message, allowed);
    if (drained != null) {
      answer.fail(stopping());
      return;
    }
    open.add(answer);
    try {
      Call call = format.call(message);
      Operation operation = api.catalogue().require(call.action());
      requireEffect(operation, allowed);
      requireChecked(call);
      transport
          .send(answer.keyed(call, operation))
          .onComplete(
              (reply, failure) -> {
                answer.logGivenUp(call, failure);
                if (reply != null) {
                  answer.complete(reply, call, operation);
                } else {
                  answer.fail(failure);
                }
              });
    } catch (Throwable e) {
      // Errors too: a peer without an answer would wait until its timeout.
      answer.fail(e);
    }
  }

  private static void requireEffect(Operation operation, Effect allowed) {
    if (operation.effect() != allowed) {
      throw PortOneException.builder(
              FailureKind.FORBIDDEN,
              operation.isRead()
                  ? "a query; it is answered at the query address"
                  : "a command; it is answered at the command address, if commands are enabled")
          .action(operation.action())
          .build();
    }
  }

  private void requireChecked(Call call) {
    if (!call.unchecked().isEmpty() && !uncheckedParameters) {
      throw PortOneException.builder(
              FailureKind.FORBIDDEN,
              "unchecked parameters are rejected unless the option uncheckedParameters is set")
          .action(call.action())
          .build();
    }
  }

  /**
   * Closes the service: rejects new calls, waits for the open ones, and fails those that are still
   * open after {@code limit}.
   *
   * @param limit the time limit for the open calls
   * @return completes when every call has been answered
   */
  public Future<Void> close(Duration limit) {
    if (drained != null) {
      return drained.future();
    }
    Promise<Void> done = Promise.promise();
    drained = done;
    long timer =
        vertx.setTimer(Timeouts.millis(limit), id -> List.copyOf(open).forEach(Answer::giveUp));
    Future<?> gone = Future.join(consumers.stream().map(MessageConsumer::unregister).toList());
    if (open.isEmpty()) {
      done.tryComplete();
    }
    return Future.join(gone, done.future()).onComplete(v -> vertx.cancelTimer(timer)).mapEmpty();
  }

  private static PortOneException stopping() {
    return PortOneException.of(FailureKind.UNAVAILABLE, "the verticle is stopping");
  }

  /** The answer to one message, which is sent only once. */
  private final class Answer {
    private final Message<Object> message;
    private final Effect effect;
    private @Nullable String key;
    private boolean given;

    /** The failure of a write that was answered before it ended; null for none. */
    private @Nullable PortOneException givenUp;

    Answer(Message<Object> message, Effect effect) {
      this.message = message;
      this.effect = effect;
    }

    /** Adds the idempotency key here, so that the failure of {@link #giveUp} states it. */
    Call keyed(Call call, Operation operation) {
      if (keys == null || !operation.isKeyed()) {
        return call;
      }
      Call keyed = keys.keyed(call);
      key = keys.keyOf(keyed);
      return keyed;
    }

    /** Fails a call that has not finished in time and may have reached PortOne. */
    void giveUp() {
      if (effect == Effect.READ) {
        fail(stopping());
        return;
      }
      PortOneException unknown =
          PortOneException.builder(
                  FailureKind.OUTCOME_UNKNOWN, "the verticle stopped before PortOne answered")
              .details(FailureDetails.NONE.withIdempotencyKey(key))
              .build();
      givenUp = unknown;
      fail(unknown);
    }

    /**
     * Logs the failure of {@link #giveUp} when the call has ended, unless it ended with an unknown
     * outcome, which is logged by the pipeline.
     */
    void logGivenUp(Call call, @Nullable Throwable end) {
      PortOneException told = givenUp;
      if (told != null && !Failures.is(end, FailureKind.OUTCOME_UNKNOWN)) {
        UnknownOutcomeLog.log(api, call, told);
      }
    }

    void complete(Reply reply, Call call, Operation operation) {
      try {
        Object body = WireFormat.body(reply, message, operation);
        if (!given) {
          message.reply(body, WireFormat.headers(reply));
          close();
        }
      } catch (PortOneException e) {
        // The pipeline, which adds the action to failures and logs them, has completed the call. A
        // failure with an action is one of the reply, which is logged.
        PortOneException named = Failures.named(e, operation.action());
        if (e.action() == null && e.kind() == FailureKind.OUTCOME_UNKNOWN) {
          UnknownOutcomeLog.log(api, call, named);
        }
        fail(named);
      } catch (Throwable e) {
        fail(e);
      }
    }

    void fail(Throwable failure) {
      if (given) {
        return;
      }
      close();
      PortOneException known = Defect.of("a defect", failure);
      message.fail(known.kind().code(), FailureText.write(known));
    }

    private void close() {
      given = true;
      open.remove(this);
      if (drained != null && open.isEmpty()) {
        drained.tryComplete();
      }
    }
  }
}
