import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v2.Channel;
import io.github.portonevertx.testkit.v2.Effect;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/**
 * The simulated PortOne of the {@link Shop}, of either API.
 *
 * @param payments the shop's part for the API
 * @param window the address of the payment window
 * @param webhooksTo sets the address of webhooks
 * @param settled completes when no webhook is being sent
 * @param lastWebhook what the last webhook about an order says
 * @param refunds the number of refunds of an order that were executed
 */
record ShopSimulator(
    ShopPayments payments,
    String window,
    Consumer<String> webhooksTo,
    Supplier<Future<Void>> settled,
    UnaryOperator<String> lastWebhook,
    ToLongFunction<String> refunds) {

  /** Starts the simulator of an API: v1 or v2. */
  static Future<ShopSimulator> start(Vertx vertx, String api) {
    return switch (api) {
      case "v1" -> PortOneSimulator.start(vertx).map(portone -> v1(vertx, portone));
      case "v2" -> PortOneV2Simulator.start(vertx).map(portone -> v2(vertx, portone));
      default -> Future.failedFuture("-Dapi must be v1 or v2, but is " + api);
    };
  }

  private static ShopSimulator v1(Vertx vertx, PortOneSimulator portone) {
    PortOneV1Options options =
        new PortOneV1Options()
            .setBaseUrl(portone.baseUrl())
            .setApiKey(portone.apiKey())
            .setApiSecret(portone.apiSecret());
    return new ShopSimulator(
        new ShopV1(PortOneV1Client.create(vertx, options)),
        portone.window().address(),
        url -> portone.webhooks().to(url),
        () -> portone.webhooks().settle(),
        number ->
            portone.webhooks().sent().stream()
                .filter(webhook -> webhook.merchantUid().equals(number))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .status(),
        portone::executions);
  }

  private static ShopSimulator v2(Vertx vertx, PortOneV2Simulator portone) {
    PortOneV2Options options =
        new PortOneV2Options().setBaseUrl(portone.baseUrl()).setApiSecret(portone.apiSecret());
    return new ShopSimulator(
        new ShopV2(
            PortOneV2Client.create(vertx, options),
            portone.storeId(),
            Channel.LIVE.key(),
            portone.webhooks().secret()),
        portone.window().address(),
        url -> portone.webhooks().to(url),
        () -> portone.webhooks().settle(),
        number ->
            portone.notices().of(number).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .type(),
        number -> portone.effects().of(Effect.REFUND, number));
  }
}
