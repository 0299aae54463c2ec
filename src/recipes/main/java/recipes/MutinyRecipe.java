package recipes;

import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.github.portonevertx.v2.payments.PaymentCancellation;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.streams.ReadStream;
import java.util.function.Supplier;

/** Calls and streams as those of Mutiny. */
final class MutinyRecipe {
  private MutinyRecipe() {}

  // [uni]
  /** Each subscription sends the call again. */
  static <T> Uni<T> uni(Supplier<Future<T>> call) {
    return Uni.createFrom().completionStage(() -> call.get().toCompletionStage());
  }

  /** Each subscription reads from the first page. */
  static <T> Multi<T> multi(Supplier<ReadStream<T>> stream) {
    return Multi.createFrom().publisher(new StreamPublisher<>(stream));
  }

  // [/uni]

  // [refund]
  /** However often it is subscribed to, PortOne executes it once: each call has the same key. */
  static Uni<PaymentCancellation> refund(
      PortOneV2Client client, String key, CancelRequest request) {
    return uni(() -> client.withIdempotencyKey(key).payments().cancel(request));
  }

  /** V1 has no idempotency keys: one call, whose result is kept for later subscriptions. */
  static <T> Uni<T> once(Supplier<Future<T>> command) {
    return uni(command).memoize().indefinitely();
  }
  // [/refund]
}
