package io.github.portonevertx.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The plan of faults of a server double: it assigns a {@link Fault} to a request.
 *
 * <p>Each fault planned with {@code next} applies to one request, in the order planned; then the
 * {@code always} faults apply. Requests for a token and operations have separate plans, so that
 * {@code next(fault)} never affects a token request by accident.
 *
 * <p>A target is a path prefix if it begins with a slash ({@code "/payments/find"}), otherwise the
 * name of an operation ({@code "payments.get"}) or of a group of them ({@code "payments"}). Safe
 * for use by any thread.
 */
public final class Faults {

  /** A target that is neither a path nor an operation. */
  private static final String ANY_OPERATION = "*";

  private record Plan(String target, Fault fault) {}

  private final Queue<Plan> once = new ConcurrentLinkedQueue<>();
  private final Queue<Plan> always = new ConcurrentLinkedQueue<>();

  private final String tokenOperation;

  /** The names of all operations; empty if they are not known. */
  private final List<String> operations;

  /**
   * Creates an empty plan that accepts any target.
   *
   * @param tokenOperation the operation that requests a token
   */
  public Faults(String tokenOperation) {
    this(tokenOperation, List.of());
  }

  /**
   * Creates an empty plan.
   *
   * @param tokenOperation the operation that requests a token
   * @param operations the names of all operations; a target that is none of them, no group of them
   *     and no path is rejected, because its fault would never apply
   */
  public Faults(String tokenOperation, Collection<String> operations) {
    this.tokenOperation = tokenOperation;
    this.operations = operations.stream().distinct().sorted().toList();
  }

  /** Plans these faults for the next operations, one each. */
  public Faults next(Fault... faults) {
    return next(ANY_OPERATION, faults);
  }

  /**
   * Plans these faults for the next requests that match {@code target}, one each.
   *
   * @throws IllegalArgumentException when the target is the name of no operation or group
   */
  public Faults next(String target, Fault... faults) {
    requireKnown(target);
    for (Fault fault : faults) {
      once.add(new Plan(target, fault));
    }
    return this;
  }

  /** Plans these faults for the next requests for a token, one each. */
  public Faults onToken(Fault... faults) {
    return next(tokenOperation, faults);
  }

  /** Plans this fault for every operation until {@link #clear()}. */
  public Faults always(Fault fault) {
    return always(ANY_OPERATION, fault);
  }

  /**
   * Plans this fault for every request that matches {@code target} until {@link #clear()}.
   *
   * @throws IllegalArgumentException when the target is the name of no operation or group
   */
  public Faults always(String target, Fault fault) {
    requireKnown(target);
    always.add(new Plan(target, fault));
    return this;
  }

  /** Plans this fault for every request for a token until {@link #clear()}. */
  public Faults alwaysOnToken(Fault fault) {
    return always(tokenOperation, fault);
  }

  /** Returns the number of faults planned with {@code next} that are still unused. */
  public int pending() {
    return once.size();
  }

  /** Clears the plan; requests that already have a fault are not released. */
  public Faults clear() {
    once.clear();
    always.clear();
    return this;
  }

  /** Removes and returns the fault of a request for an operation; null for none. */
  public @Nullable Fault take(String operation, String path) {
    Plan plan = first(once, operation, path);
    while (plan != null) {
      // remove() ensures that only one of two concurrent requests uses the fault.
      if (once.remove(plan)) {
        return plan.fault();
      }
      plan = first(once, operation, path);
    }
    Plan lasting = first(always, operation, path);
    return lasting == null ? null : lasting.fault();
  }

  private @Nullable Plan first(Queue<Plan> plans, String operation, String path) {
    return plans.stream()
        .filter(plan -> fits(plan.target(), operation, path))
        .findFirst()
        .orElse(null);
  }

  private boolean fits(String target, String operation, String path) {
    if (target.equals(ANY_OPERATION)) {
      return !operation.equals(tokenOperation);
    }
    return target.startsWith("/")
        ? path.startsWith(target)
        : operation.equals(target) || operation.startsWith(target + ".");
  }

  private void requireKnown(String target) {
    if (operations.isEmpty()
        || target.startsWith("/")
        || target.equals(ANY_OPERATION)
        || target.equals(tokenOperation)
        || operations.stream().anyMatch(name -> fits(target, name, ""))) {
      return;
    }
    String group = group(target);
    List<String> ofGroup = operations.stream().filter(name -> group(name).equals(group)).toList();
    List<String> known =
        ofGroup.isEmpty() ? operations.stream().map(Faults::group).distinct().toList() : ofGroup;
    throw new IllegalArgumentException(
        "no operation or group is called '" + target + "'; there are " + String.join(", ", known));
  }

  private static String group(String operation) {
    int dot = operation.indexOf('.');
    return dot < 0 ? operation : operation.substring(0, dot);
  }
}
