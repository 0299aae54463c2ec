package io.github.portonevertx.v2.internal.verification;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.async.Failures;
import io.github.portonevertx.internal.pipeline.ComposedOperations.Composed;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Answers the action {@code payments.reconcile} with one query for the payment. */
public final class PaymentLookup implements Composed {
  private static final String PAYMENT_ID = "paymentId";
  private static final String STORE_ID = "storeId";

  /** PortOne's error type when there is no such payment. */
  private static final String NONE = "PAYMENT_NOT_FOUND";

  @Override
  public Future<Reply> answer(Call call, Transport queries) {
    return find(call, queries)
        .map(
            found -> {
              JsonObject state =
                  new JsonObject().put(PAYMENT_ID, call.parameters().get(PAYMENT_ID));
              found.ifPresent(payment -> state.put("payment", payment.json()));
              return Reply.of(state);
            });
  }

  /**
   * Returns PortOne's answer about the payment of a call, or none. Only PortOne's own error type
   * means that there is none; any other failure says nothing about the payment.
   */
  static Future<Optional<Reply>> find(Call call, Transport queries) {
    Call query =
        Call.of("payments.get")
            .with(PAYMENT_ID, call.parameters().get(PAYMENT_ID))
            .withIfPresent(STORE_ID, call.parameters().get(STORE_ID));
    return queries
        .send(query)
        .map(Optional::of)
        .recover(
            failure ->
                isNone(failure)
                    ? Future.succeededFuture(Optional.empty())
                    : Future.failedFuture(failure));
  }

  private static boolean isNone(Throwable failure) {
    return Failures.is(failure, FailureKind.NOT_FOUND)
        && failure instanceof PortOneException known
        && NONE.equals(known.errorType());
  }
}
