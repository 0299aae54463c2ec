package io.github.portonevertx.internal.operation;

import io.github.portonevertx.Call;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;

/** Fills in what the client's options say of every call; what a call says itself stays. */
public final class Defaults implements Transport {
  private static final String INCLUDE_SANDBOX = "include_sandbox";

  private final Transport next;
  private final @Nullable String tier;
  private final boolean includeSandbox;

  /** Fills in calls on their way to {@code next}. */
  public Defaults(Transport next, @Nullable String tier, boolean includeSandbox) {
    this.next = next;
    this.tier = tier;
    this.includeSandbox = includeSandbox;
  }

  @Override
  public Future<Reply> send(Call call) {
    Call full = call;
    if (tier != null && call.tier() == null) {
      full = full.withTier(tier);
    }
    if (includeSandbox
        && !call.parameters().containsKey(INCLUDE_SANDBOX)
        && Catalogue.require(call.action()).parameters().containsKey(INCLUDE_SANDBOX)) {
      full = full.with(INCLUDE_SANDBOX, true);
    }
    return next.send(full);
  }
}
