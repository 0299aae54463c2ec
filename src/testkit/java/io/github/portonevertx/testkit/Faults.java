package io.github.portonevertx.testkit;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The simulator's plan of misbehaviour: which request meets which {@link Fault}.
 *
 * <p>Each fault planned with {@code next} is met by one request, in the order planned; then the
 * {@code always} faults apply. Requests for a token and operations have separate plans, so that
 * {@code next(fault)} never hits a token request by accident.
 *
 * <p>A target is a path prefix if it begins with a slash ({@code "/payments/find"}), otherwise the
 * name of an operation ({@code "payments.get"}) or of a group of them ({@code "payments"}). Safe
 * for use by any thread.
 */
public final class Faults {

  /** Neither a path nor an operation can be called this. */
  private static final String ANY_OPERATION = "*";

  private record Plan(String target, Fault fault) {
    boolean fits(RecordedRequest request) {
      if (target.equals(ANY_OPERATION)) {
        return !request.operation().equals(TokenIssuer.OPERATION);
      }
      return target.startsWith("/")
          ? request.path().startsWith(target)
          : request.operation().equals(target) || request.operation().startsWith(target + ".");
    }
  }

  private final Queue<Plan> once = new ConcurrentLinkedQueue<>();
  private final Queue<Plan> always = new ConcurrentLinkedQueue<>();

  Faults() {}

  /** Plans these faults for the next operations, one each, whichever they are. */
  public Faults next(Fault... faults) {
    return next(ANY_OPERATION, faults);
  }

  /** Plans these faults for the next requests that fit {@code target}, one each. */
  public Faults next(String target, Fault... faults) {
    for (Fault fault : faults) {
      once.add(new Plan(target, fault));
    }
    return this;
  }

  /** Plans these faults for the next requests for a token, one each. */
  public Faults onToken(Fault... faults) {
    return next(TokenIssuer.OPERATION, faults);
  }

  /** Plans this fault for every operation until {@link #clear()}. */
  public Faults always(Fault fault) {
    return always(ANY_OPERATION, fault);
  }

  /** Plans this fault for every request that fits {@code target} until {@link #clear()}. */
  public Faults always(String target, Fault fault) {
    always.add(new Plan(target, fault));
    return this;
  }

  /** Plans this fault for every request for a token until {@link #clear()}. */
  public Faults alwaysOnToken(Fault fault) {
    return always(TokenIssuer.OPERATION, fault);
  }

  /** How many faults planned with {@code next} no request has met yet. */
  public int pending() {
    return once.size();
  }

  /** Drops the plan; requests that already met a fault are not released. */
  public Faults clear() {
    once.clear();
    always.clear();
    return this;
  }

  @Nullable Fault take(RecordedRequest request) {
    Plan plan = first(once, request);
    while (plan != null) {
      // remove() decides who gets it when two requests see the same plan.
      if (once.remove(plan)) {
        return plan.fault();
      }
      plan = first(once, request);
    }
    Plan lasting = first(always, request);
    return lasting == null ? null : lasting.fault();
  }

  private static @Nullable Plan first(Queue<Plan> plans, RecordedRequest request) {
    return plans.stream().filter(plan -> plan.fits(request)).findFirst().orElse(null);
  }
}
