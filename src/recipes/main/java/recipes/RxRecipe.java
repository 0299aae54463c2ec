package recipes;

import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.github.portonevertx.v2.payments.PaymentCancellation;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.vertx.core.Future;
import io.vertx.core.streams.ReadStream;
import java.util.function.Supplier;
import org.reactivestreams.FlowAdapters;

/** Calls and streams as those of RxJava 3. */
final class RxRecipe {
  private RxRecipe() {}

  // [single]
  /** Each subscription sends the call again. */
  static <T> Single<T> single(Supplier<Future<T>> call) {
    return Single.defer(() -> Single.fromCompletionStage(call.get().toCompletionStage()));
  }

  /** A {@code Single} cannot have the result null, which is that of {@code client.close()}. */
  static Completable completable(Supplier<Future<Void>> call) {
    return Completable.defer(() -> Completable.fromCompletionStage(call.get().toCompletionStage()));
  }

  /** Each subscription reads from the first page. */
  static <T> Flowable<T> flowable(Supplier<ReadStream<T>> stream) {
    return Flowable.fromPublisher(FlowAdapters.toPublisher(new StreamPublisher<>(stream)));
  }

  // [/single]

  // [refund]
  /** However often it is subscribed to, PortOne executes it once: each call has the same key. */
  static Single<PaymentCancellation> refund(
      PortOneV2Client client, String key, CancelRequest request) {
    return single(() -> client.withIdempotencyKey(key).payments().cancel(request));
  }

  /** V1 has no idempotency keys: one call, whose result is kept for later subscriptions. */
  static <T> Single<T> once(Supplier<Future<T>> command) {
    return single(command).cache();
  }
  // [/refund]
}
