package io.github.portonevertx.v2.internal.verification;

import io.github.portonevertx.Call;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.pipeline.ComposedOperations.Composed;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.payments.Order;
import io.github.portonevertx.v2.payments.Payment;
import io.github.portonevertx.v2.payments.Verification;
import io.github.portonevertx.v2.payments.Verification.Result;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers the action {@code payments.verify} with one query for the payment of the order. */
public final class OrderCheck implements Composed {
  @Override
  public Future<Reply> answer(Call call, Transport queries) {
    Order order = order(call);
    return PaymentLookup.find(call, queries)
        .map(
            found ->
                found
                    .map(reply -> judged(order, reply))
                    .orElseGet(() -> Reply.of(result(Result.NOT_FOUND))));
  }

  /** Returns the result with the payment as PortOne answered it, unknown fields included. */
  private static Reply judged(Order order, Reply reply) {
    Verification verification = order.check(reply.as(Payment.class));
    JsonObject answer = result(verification.result());
    return Reply.of(verification.payment() == null ? answer : answer.put("payment", reply.json()));
  }

  private static JsonObject result(Result result) {
    return new JsonObject().put("result", result.name());
  }

  /** Returns the order of a validated call, whose amount is a whole number of any type. */
  private static Order order(Call call) {
    String currency = text(call, "currency");
    return new Order(
        Objects.requireNonNull(text(call, "paymentId")),
        ((Number) Objects.requireNonNull(call.parameters().get("amount"))).longValue(),
        currency == null ? Currency.KRW : Currency.of(currency),
        text(call, "storeId"),
        Boolean.TRUE.equals(call.parameters().get("allowTestChannel")));
  }

  private static @Nullable String text(Call call, String name) {
    return (String) call.parameters().get(name);
  }
}
