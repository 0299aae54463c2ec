package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.EncodedResponse;
import io.github.portonevertx.testkit.v2.IdempotencyStore.Answered;
import io.github.portonevertx.testkit.v2.IdempotencyStore.First;
import io.github.portonevertx.testkit.v2.IdempotencyStore.Found;
import io.github.portonevertx.testkit.v2.IdempotencyStore.OtherRequest;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The execution of one keyed or unkeyed request, at most once. Confined to the event loop of the
 * simulator.
 *
 * <p>A request with an idempotency key begins to run when it claims its key, which a delayed
 * request does on arrival, and is finished when its answer is ready, or sent if the answer is held.
 */
final class Attempt {

  private final IdempotencyStore store;
  private final Supplier<@Nullable Found> claim;
  private final Supplier<EncodedResponse> operation;
  private final Function<Refusal, EncodedResponse> refused;
  private boolean claimed;
  private boolean held;
  private @Nullable Found found;
  private @Nullable EncodedResponse answer;

  /**
   * Creates an attempt.
   *
   * @param claim registers the key of the request; its result is null for a request without one,
   *     and it throws a {@link Refusal} for a request that must not reach the operation
   * @param operation runs the operation
   * @param refused returns the answer for a refusal
   */
  Attempt(
      IdempotencyStore store,
      Supplier<@Nullable Found> claim,
      Supplier<EncodedResponse> operation,
      Function<Refusal, EncodedResponse> refused) {
    this.store = store;
    this.claim = claim;
    this.operation = operation;
    this.refused = refused;
  }

  /** Claims the key; has no effect the second time. */
  void claim() {
    if (claimed) {
      return;
    }
    claimed = true;
    try {
      found = claim.get();
    } catch (Refusal e) {
      answer = refused.apply(e);
    }
  }

  /** Lets the request count as running until {@link #finish()}. */
  void hold() {
    held = true;
  }

  /** Runs the operation unless an answer is known, and returns the answer. */
  EncodedResponse run() {
    claim();
    if (answer == null) {
      answer = answerTo(found);
      if (!held) {
        finish();
      }
    }
    return answer;
  }

  /** Keeps the answer for repeated requests. */
  void finish() {
    if (found instanceof First first && answer != null) {
      store.finish(first, answer);
    }
  }

  private EncodedResponse answerTo(@Nullable Found known) {
    if (known == null || known instanceof First) {
      return operation.get();
    }
    if (known instanceof Answered kept) {
      return kept.answer();
    }
    return refused.apply(
        known instanceof OtherRequest
            ? new Refusal("INVALID_REQUEST", "같은 멱등 키로 다른 요청을 보낼 수 없습니다.").withStatus(422)
            : new Refusal("IDEMPOTENCY_OUTSTANDING_REQUEST", "같은 멱등 키의 요청이 처리 중입니다."));
  }
}
