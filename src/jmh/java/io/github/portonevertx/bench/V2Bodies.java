package io.github.portonevertx.bench;

import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answers of V2 that the {@link PaymentServer} repeats, recorded from the simulator of the
 * testkit.
 *
 * @param payment a paid payment
 * @param cancellation a refund
 * @param list a page of {@link #PAGE} payments
 */
record V2Bodies(Buffer payment, Buffer cancellation, Buffer list) {
  /** The id of the payment. */
  static final String PAYMENT_ID = "payment-0001";

  /** The number of payments of a page. */
  static final int PAGE = 100;

  private static final int TOTAL = 15_000;

  /** Records the answers. */
  static V2Bodies record() {
    Vertx vertx = Vertx.vertx();
    try {
      PortOneV2Simulator simulator = PortOneV2Simulator.start(vertx).await();
      simulator.ledger().pay(PAYMENT_ID, TOTAL);
      for (int i = 2; i <= PAGE; i++) {
        simulator.ledger().pay("payment-%04d".formatted(i), TOTAL);
      }
      WebClient client = WebClient.create(vertx);
      String page = new JsonObject().put("page", new JsonObject().put("size", PAGE)).encode();
      Buffer payment = send(client, simulator, HttpMethod.GET, "/payments/" + PAYMENT_ID, null);
      Buffer list =
          body(
              client
                  .getAbs(simulator.baseUrl() + "/payments")
                  .addQueryParam("requestBody", page)
                  .putHeader("Authorization", "PortOne " + simulator.apiSecret())
                  .send()
                  .await());
      Buffer refund =
          send(
              client,
              simulator,
              HttpMethod.POST,
              "/payments/" + PAYMENT_ID + "/cancel",
              new JsonObject().put("reason", "a reason").put("amount", 1_000));
      return new V2Bodies(payment, refund, list);
    } finally {
      vertx.close().await();
    }
  }

  private static Buffer send(
      WebClient client,
      PortOneV2Simulator simulator,
      HttpMethod method,
      String path,
      @Nullable JsonObject body) {
    HttpRequest<Buffer> request =
        client
            .requestAbs(method, simulator.baseUrl() + path)
            .putHeader("Authorization", "PortOne " + simulator.apiSecret());
    return body(body == null ? request.send().await() : request.sendJsonObject(body).await());
  }

  private static Buffer body(HttpResponse<Buffer> answer) {
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("the simulator answered " + answer.statusCode());
    }
    return Objects.requireNonNull(answer.bodyAsBuffer());
  }
}
