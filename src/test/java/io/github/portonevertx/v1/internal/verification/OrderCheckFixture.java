package io.github.portonevertx.v1.internal.verification;

import io.github.portonevertx.Call;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.internal.pipeline.ComposedOperations;
import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.support.Stages;
import io.github.portonevertx.v1.internal.V1Api;
import io.github.portonevertx.v1.payments.Verification;
import io.github.portonevertx.v1.payments.Verification.Result;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A verification over answers that a test sets. */
abstract class OrderCheckFixture {
  static final Call BY_ORDER =
      Call.of("payments.verify").with("merchant_uid", "order-1").with("amount", 1000);
  static final Call BY_PAYMENT = BY_ORDER.with("imp_uid", "imp_1");
  static final Verification NONE = new Verification(Result.NOT_FOUND, List.of());
  final List<Call> asked = new ArrayList<>();
  Future<Reply> one = Future.succeededFuture(Reply.of(paid("imp_1")));
  Future<Reply> all = page(paid("imp_1"));

  final Transport check =
      verifying(
          call -> {
            asked.add(call);
            return call.action().equals("payments.get") ? one : all;
          });

  static final Stage STAGE =
      new ComposedOperations(V1Api.API, Map.of("payments.verify", new OrderCheck()));

  static Transport verifying(Transport portone) {
    return Stages.edge(
        Stage.chain(List.of(STAGE), invocation -> portone.send(invocation.call())), () -> null);
  }

  static JsonObject paid(String impUid) {
    return RecordingClient.payment()
        .put("imp_uid", impUid)
        .put("merchant_uid", "order-1")
        .put("amount", 1000);
  }

  static Future<Reply> page(JsonObject... payments) {
    JsonArray list = new JsonArray(List.of(payments));
    return Future.succeededFuture(
        Reply.of(
            new JsonObject()
                .put("total", list.size())
                .put("previous", 0)
                .put("next", 0)
                .put("list", list)));
  }

  Verification verify(Call call) {
    return check.send(call).await().as(Verification.class);
  }
}
