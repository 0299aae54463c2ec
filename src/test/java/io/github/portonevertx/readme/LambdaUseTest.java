package io.github.portonevertx.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.Call;
import io.github.portonevertx.Reply;
import io.github.portonevertx.v1.PortOneV1Client;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The READMEs show this as the way to test without a server. */
class LambdaUseTest {
  // [lambda]
  @Test
  void noServerIsNeeded() {
    List<Call> calls = new ArrayList<>();
    PortOneV1Client client =
        PortOneV1Client.over(
            call -> {
              calls.add(call);
              return Future.succeededFuture(
                  Reply.of(new JsonObject().put("merchant_uid", "order-1").put("amount", 15_000)));
            });

    BigDecimal amount = client.prepare().get("order-1").await().amount();

    assertEquals(0, BigDecimal.valueOf(15_000).compareTo(amount));
    assertEquals("order-1", calls.get(0).parameters().get("merchant_uid"));
  }

  // [/lambda]
}
