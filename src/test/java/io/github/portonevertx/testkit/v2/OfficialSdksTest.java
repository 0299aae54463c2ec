package io.github.portonevertx.testkit.v2;

import static io.github.portonevertx.testkit.v2.TestPeer.json;
import static io.github.portonevertx.testkit.v2.TestPeer.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.portonevertx.testkit.v2.junit5.PortOneV2SimulatorExtension;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * PortOne's own server SDKs, unmodified, are served with strict requests. They are installed by
 * {@code .ci/run}; the tests download nothing.
 */
@ExtendWith(PortOneV2SimulatorExtension.class)
class OfficialSdksTest {

  private static final Path SCRIPT = Path.of("src/test/js/official-sdk.js").toAbsolutePath();
  private static final Path MODULES = Path.of("target/js/node_modules").toAbsolutePath();
  private static final Path JVM = Path.of("target/jvm-sdk").toAbsolutePath();

  @Test
  void serverSdkForJavaScript(PortOneV2Simulator simulator) throws Exception {
    assumeTrue(
        Files.isDirectory(MODULES.resolve("@portone/server-sdk")),
        "no @portone/server-sdk in "
            + MODULES
            + ": install src/test/js/package.json there, as .ci/run does");
    simulator.ledger().pay("paid", 11_000);
    String key = simulator.billingKeys().issue().getString("billingKey");
    JsonObject refund = json("paymentId", "paid", "amount", 1000, "reason", "변심");
    JsonObject charge =
        json(
            "paymentId", "new",
            "billingKey", key,
            "orderName", "예시",
            "amount", json("total", 1000),
            "currency", "KRW");

    JsonArray results =
        javaScript(
            simulator,
            call("payment.getPayment", json("paymentId", "paid")),
            call("payment.getPayment", json("paymentId", "none")),
            call("payment.cancelPayment", refund.copy().put("currentCancellableAmount", 11_000)),
            call("payment.cancelPayment", refund.copy().put("currentCancellableAmount", 11_000)),
            call("payment.payWithBillingKey", charge),
            call("payment.payWithBillingKey", charge),
            call("payment.getPayments", json("page", json("number", 0, "size", 1))),
            call("payment.getAllPaymentsByCursor", json("size", 1)),
            call("payment.getPaymentTransactions", json("paymentId", "new")),
            call("payment.billingKey.getBillingKeyInfos", json()),
            call("payment.paymentSchedule.getPaymentSchedules", json()),
            call("payment.billingKey.deleteBillingKey", json("billingKey", key)),
            call("auth.loginViaApiSecret", json("apiSecret", simulator.apiSecret())));

    assertEquals("PAID", answer(results, 0).getString("status"));
    assertEquals("PAYMENT_NOT_FOUND", results.getJsonObject(1).getString("type"));
    assertEquals("SUCCEEDED", answer(results, 2).getJsonObject("cancellation").getString("status"));
    assertEquals(
        "CANCELLABLE_AMOUNT_CONSISTENCY_BROKEN", results.getJsonObject(3).getString("type"));
    assertTrue(answer(results, 4).getJsonObject("payment").containsKey("paidAt"));
    assertEquals("ALREADY_PAID", results.getJsonObject(5).getString("type"));
    assertEquals(2, answer(results, 6).getJsonObject("page").getLong("totalCount"));
    assertEquals(1, answer(results, 7).getJsonArray("items").size());
    assertEquals(1, answer(results, 8).getJsonArray("items").size());
    assertEquals(1, answer(results, 9).getJsonArray("items").size());
    assertEquals(list(), answer(results, 10).getJsonArray("items"));
    assertTrue(answer(results, 11).containsKey("deletedAt"));
    assertTrue(answer(results, 12).containsKey("accessToken"));
    assertEquals(1, simulator.effects().of(Effect.REFUND, "paid"));
  }

  @Test
  void serverSdkForTheJvm(PortOneV2Simulator simulator) throws Exception {
    assumeTrue(
        Files.isDirectory(JVM.resolve("dependency")),
        "no io.portone:server-sdk in " + JVM + ": compile src/test/jvm-sdk, as .ci/run does");
    simulator.ledger().pay("paid", 11_000);
    String key = simulator.billingKeys().issue().getString("billingKey");

    String output =
        run(
            new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                JVM.resolve("classes") + ":" + JVM.resolve("dependency") + "/*",
                "OfficialSdk",
                simulator.baseUrl(),
                simulator.apiSecret(),
                simulator.storeId(),
                "paid",
                key));

    assertEquals(
        List.of(
            "get: PaidPayment",
            "get unknown: PaymentNotFoundException",
            "cancel: CancelPaymentResponse",
            "cancel again: CancellableAmountConsistencyBrokenException",
            "list: GetPaymentsResponse",
            "cursor: GetAllPaymentsByCursorResponse",
            "transactions: GetPaymentTransactionsResponse",
            "pay: PayWithBillingKeyResponse",
            "pay again: AlreadyPaidException",
            "billing key: IssuedBillingKeyInfo",
            "billing keys: GetBillingKeyInfosResponse",
            "schedules: GetPaymentSchedulesResponse",
            "delete: DeleteBillingKeyResponse",
            "login: LoginViaApiSecretResponse"),
        output.lines().toList());
    assertEquals(1, simulator.effects().of(Effect.REFUND, "paid"));
  }

  private static JsonObject call(String name, JsonObject input) {
    return json("call", name, "input", input);
  }

  private static JsonObject answer(JsonArray results, int index) {
    JsonObject answer = results.getJsonObject(index).getJsonObject("answer");
    assertTrue(answer != null, () -> results.getJsonObject(index).encode());
    return answer;
  }

  private static JsonArray javaScript(PortOneV2Simulator simulator, Object... calls)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            "node",
            SCRIPT.toString(),
            simulator.baseUrl(),
            simulator.apiSecret(),
            simulator.storeId(),
            list(calls).encode());
    builder.environment().put("NODE_PATH", MODULES.toString());
    return new JsonArray(run(builder));
  }

  private static String run(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try {
      byte[] output = process.getInputStream().readAllBytes();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the SDK did not exit within 60 s");
      return new String(output, StandardCharsets.UTF_8);
    } finally {
      process.destroyForcibly();
    }
  }
}
