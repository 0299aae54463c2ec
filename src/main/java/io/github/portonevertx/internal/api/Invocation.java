package io.github.portonevertx.internal.api;

import io.github.portonevertx.Call;
import io.github.portonevertx.metrics.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * A call within the pipeline, with its resolved operation and its deadline.
 *
 * @param call as the caller passed it, or with defaults filled in
 * @param operation the catalogue entry of its action
 * @param deadline the time at which its caller stops waiting
 * @param credential added by authentication; {@code null} before that
 * @param isFresh whether its answer must be requested after this moment, so that it never shares an
 *     answer that is already being requested
 * @param attempt why its request is sent
 */
public record Invocation(
    Call call,
    Operation operation,
    Deadline deadline,
    @Nullable Credential credential,
    boolean isFresh,
    Attempt attempt) {
  /** Creates an invocation without a credential. */
  public Invocation(Call call, Operation operation, Deadline deadline) {
    this(call, operation, deadline, null, false, Attempt.FIRST);
  }

  /** Returns this invocation with another call of the same action. */
  @SuppressWarnings("ReferenceEquality") // identity is enough here and faster than equals
  public Invocation with(Call changed) {
    return changed == call
        ? this
        : new Invocation(changed, operation, deadline, credential, isFresh, attempt);
  }

  /** Returns this invocation with a credential. */
  public Invocation with(Credential granted) {
    return new Invocation(call, operation, deadline, granted, isFresh, attempt);
  }

  /** Returns this invocation with an answer of its own. */
  public Invocation fresh() {
    return new Invocation(call, operation, deadline, credential, true, attempt);
  }

  /** Returns this invocation for another request of the same call. */
  public Invocation as(Attempt other) {
    return new Invocation(call, operation, deadline, credential, isFresh, other);
  }

  /** Returns the action and the parameter names, never values. */
  @Override
  public String toString() {
    return call.toString();
  }
}
