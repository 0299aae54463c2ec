package io.github.portonevertx.v2.internal.http;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.async.Defect;
import io.github.portonevertx.internal.async.Futures;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds the API secret of a client, which it gets from a supplier: once before the first request,
 * and again after PortOne rejected it, because a vault may have a new one. Concurrent requests
 * share one call of the supplier.
 */
public final class SecretOwner {
  private final Supplier<Future<Secret>> source;
  private final AtomicReference<@Nullable Future<Secret>> known = new AtomicReference<>();
  private volatile boolean rejected;

  /** Creates the owner; {@code source} is not called before the first request. */
  public SecretOwner(Supplier<Future<Secret>> source) {
    this.source = source;
  }

  /** Returns the secret; fails when the supplier fails. */
  public Future<Secret> current() {
    Future<Secret> held = known.get();
    return held != null ? held : requested(null);
  }

  /**
   * Returns the secret after PortOne rejected one: another secret, or the same one when the
   * supplier has no other.
   */
  public Future<Secret> reject(Secret used) {
    rejected = true;
    Future<Secret> held = known.get();
    boolean isCurrent =
        held != null && held.succeeded() && held.result().text().equals(used.text());
    return isCurrent ? requested(held) : current();
  }

  /** Records that PortOne accepted the secret. */
  public void accept() {
    if (rejected) {
      rejected = false;
    }
  }

  /** Returns whether PortOne rejected the secret of the last answered request. */
  public boolean isRejected() {
    return rejected;
  }

  private Future<Secret> requested(@Nullable Future<Secret> before) {
    Promise<Secret> promise = Promise.promise();
    Future<Secret> shared = promise.future();
    if (!known.compareAndSet(before, shared)) {
      // Another request was first.
      return current();
    }
    Futures.call(source)
        .onComplete(
            (secret, failure) -> {
              if (secret != null && secret.isHeaderSafe()) {
                promise.complete(secret);
                return;
              }
              known.compareAndSet(shared, null);
              promise.fail(
                  secret != null
                      ? PortOneException.of(
                          FailureKind.UNAUTHORIZED,
                          "the API secret is empty or has characters that no header may contain")
                      : Defect.of("the supplier of the API secret", failure));
            });
    return shared;
  }
}
