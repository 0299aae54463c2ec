package io.github.portonevertx.internal.api;

import io.github.portonevertx.Call;
import org.jspecify.annotations.Nullable;

/**
 * A call on its way through the pipeline: its action is looked up and its deadline is set.
 *
 * @param call as the caller made it, or with defaults filled in
 * @param operation the catalogue entry of its action
 * @param deadline when its caller stops waiting
 * @param credential what authentication added; {@code null} before
 */
public record Invocation(
    Call call, Operation operation, Deadline deadline, @Nullable Credential credential) {
  /** A call that is not authenticated. */
  public Invocation(Call call, Operation operation, Deadline deadline) {
    this(call, operation, deadline, null);
  }

  /** Returns this invocation with another call of the same action. */
  @SuppressWarnings("ReferenceEquality") // an equal call would do as well, but compares slower
  public Invocation with(Call changed) {
    return changed == call ? this : new Invocation(changed, operation, deadline, credential);
  }

  /** Returns this invocation with a credential. */
  public Invocation with(Credential granted) {
    return new Invocation(call, operation, deadline, granted);
  }

  /** Returns action and parameter names, never values. */
  @Override
  public String toString() {
    return call.toString();
  }
}
