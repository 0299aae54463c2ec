package io.github.portonevertx.internal.pipeline;

import static java.util.Objects.requireNonNull;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.ApiReply;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Setting;
import io.github.portonevertx.internal.api.Stage;
import io.vertx.core.Future;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Adds an idempotency key to each write that has none, before any stage that may repeat it, so that
 * every repetition has the same key. A failure of the write states its key.
 *
 * <p>The key is removed from reads, for which PortOne ignores it: two reads with different keys are
 * the same question.
 */
public final class IdempotencyKeys implements Stage {
  private final Setting setting;
  private final Supplier<String> keys;

  /** Creates the stage for the setting that contains the key; keys are random UUIDs. */
  public IdempotencyKeys(Setting setting) {
    this(setting, () -> UUID.randomUUID().toString());
  }

  IdempotencyKeys(Setting setting, Supplier<String> keys) {
    this.setting = setting;
    this.keys = keys;
  }

  @Override
  public Future<Reply> handle(Invocation invocation, Handler next) {
    Call call = invocation.call();
    String given = keyOf(call);
    if (!invocation.operation().isKeyed()) {
      return next.handle(given == null ? invocation : invocation.with(setting.removedFrom(call)));
    }
    Call keyed = keyed(call);
    String key = requireNonNull(keyOf(keyed), setting.name());
    return next.handle(invocation.with(keyed))
        .map(reply -> reply instanceof ApiReply known ? known.withIdempotencyKey(key) : reply)
        .recover(failure -> Future.failedFuture(named(failure, key)));
  }

  /** Returns a write with a key, its own if it has one. */
  public Call keyed(Call write) {
    return write.settings().containsKey(setting.name())
        ? write
        : write.withSetting(setting.name(), keys.get());
  }

  /** Returns the key of a call; null for none. */
  public @Nullable String keyOf(Call call) {
    return call.settings().get(setting.name());
  }

  @Override
  public String description() {
    return "adds an idempotency key to each write";
  }

  private static Throwable named(Throwable failure, String key) {
    return AttemptFailure.unwrap(failure) instanceof PortOneException known
            && known.idempotencyKey() == null
        ? known.toBuilder().details(known.details().withIdempotencyKey(key)).build()
        : failure;
  }
}
