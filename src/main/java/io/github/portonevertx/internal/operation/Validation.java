package io.github.portonevertx.internal.operation;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.time.Patience;
import io.vertx.core.Future;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a call that its catalogue entry does not allow, before anything is sent.
 *
 * <p>Unknown parameters are refused too: PortOne ignores what it does not know, and a misspelt
 * {@code amount} would turn a partial refund into a full one.
 */
public final class Validation implements Transport {
  private static final Pattern TIER = Pattern.compile("[A-Z0-9]{3}");

  private final Transport next;

  /** Checks calls on their way to {@code next}. */
  public Validation(Transport next) {
    this.next = next;
  }

  /** Whether a text can be the code of a sub-merchant. */
  public static boolean isTier(String text) {
    return TIER.matcher(text).matches();
  }

  @Override
  public Future<Reply> send(Call call) {
    String objection;
    try {
      objection = objection(Catalogue.require(call.action()), call);
    } catch (PortOneException e) {
      return Future.failedFuture(e);
    }
    return objection == null
        ? next.send(call)
        : Future.failedFuture(
            PortOneException.of(FailureKind.INVALID_REQUEST, objection).during(call.action()));
  }

  private static @Nullable String objection(Operation operation, Call call) {
    String objection = operation.objection(call.parameters());
    if (objection != null) {
      return objection;
    }
    String tier = call.tier();
    if (tier != null && !isTier(tier)) {
      return "tier must be three characters A-Z or 0-9";
    }
    return Patience.isOver(call.timeout()) ? "timeout must be more than 0 ms" : null;
  }
}
