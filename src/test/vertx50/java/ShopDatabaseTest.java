import static io.github.portonevertx.sql.Postgres.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.sql.Postgres;
import io.github.portonevertx.testkit.v2.Channel;
import io.github.portonevertx.testkit.v2.Delivery;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.testkit.v2.Purchase;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example shop with its orders in a real PostgreSQL. */
class ShopDatabaseTest {
  private final Vertx vertx = Vertx.vertx();
  private Pool pool;

  @BeforeEach
  void connect() {
    pool = Postgres.pool(vertx, 4);
    await(pool.query("drop table if exists shop_order, portone_payment, portone_sweep").execute());
  }

  @AfterEach
  void close() {
    await(vertx.close());
  }

  @ParameterizedTest
  @CsvSource({"v1, webhook paid", "v2, webhook Transaction.Paid"})
  void buyerSeesTheSameAsWithoutADatabase(String api, String webhook) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    await(
        Shop.run(
            vertx,
            new PrintStream(printed, true, StandardCharsets.UTF_8),
            api,
            ShopWithDatabase.address()));

    String paid = "%-30s Paid\n".formatted(webhook);
    assertEquals(
        """
        order tea                      Not paid yet
        a forged redirect              Not paid yet
        in the window: decline         Payment failed
        in the window: pay             Paid
        """
            + paid
            + """
            refund, clicked twice          Refunded
            refunds executed: 1
            order mug                      Not paid yet
            in the window: account         Waiting for your transfer
            """
            + paid,
        printed.toString(StandardCharsets.UTF_8));
    assertEquals(
        List.of("mug PAID", "tea REFUNDED"),
        texts("select product || ' ' || status from shop_order order by product"));
    assertTrue(number("select count(*) from portone_payment where api = '" + api + "'") >= 2);
  }

  @Test
  void ordersSurviveARestart() {
    ShopOrder order = ShopOrder.of(ShopOrder.Product.find("mug"));
    ShopOrder.Answer awaiting =
        new ShopOrder.Answer(
            ShopOrder.Status.AWAITING_DEPOSIT,
            "a reason",
            new ShopOrder.Account("KOOKMIN", "000", Instant.parse("2030-01-02T03:04:05Z"), "tx"),
            true);
    ShopDatabase before = database("v2");
    await(before.add(order));

    assertTrue(await(before.record(order, awaiting)));
    assertFalse(await(before.record(order, ShopOrder.Answer.of(ShopOrder.Status.PAID))), "older");

    ShopDatabase after = database("v2");
    assertEquals(
        new ShopOrder(order.number(), order.product(), awaiting, 1),
        await(after.find(order.number())));
    assertEquals(null, await(database("v1").find(order.number())), "an order of the other API");
  }

  /**
   * The event and the order are in one transaction: neither is recorded without the other, whether
   * the change of the order is refused or the commit of the event.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shop_order | create trigger refuse before update",
        "portone_payment | create constraint trigger refuse after insert"
      })
  void eventAndOrderAreRecordedTogether(String table, String trigger) {
    PortOneV2Simulator portone = await(PortOneV2Simulator.start(vertx));
    ShopDatabase orders = database("v2");
    Shop shop = open(portone, orders);
    ShopOrder order = ShopOrder.of(ShopOrder.Product.find("tea"));
    await(orders.add(order));
    portone.webhooks().to(shop.address() + "/portone/webhook");
    await(
        pool.query(
                """
                create or replace function refuse() returns trigger as
                  'begin raise exception ''no change today''; end' language plpgsql;
                %s on %s %s for each row execute function refuse()"""
                    .formatted(
                        trigger,
                        table,
                        trigger.contains("constraint") ? "deferrable initially deferred" : ""))
            .execute());

    await(
        portone.window().pay(Purchase.of(order.number(), order.price()).withChannel(Channel.LIVE)));
    await(portone.webhooks().settle());

    int answer = statuses(portone, order, "Transaction.Paid").get(0);
    assertTrue(answer >= 500, () -> "answered with " + answer);
    assertEquals(0, number("select count(*) from portone_payment"));
    assertEquals(ShopOrder.Status.NOT_PAID, await(orders.find(order.number())).status());

    await(pool.query("drop trigger refuse on " + table).execute());
    await(portone.webhooks().resend(order.number()));

    assertEquals(ShopOrder.Status.PAID, await(orders.find(order.number())).status());
    assertEquals(1, number("select count(*) from portone_payment where state like '%PAID%'"));
  }

  @Test
  void wrongAddressIsRefusedWithoutItsPassword() {
    RuntimeException failure =
        assertThrows(
            RuntimeException.class,
            () -> await(ShopDatabase.open(vertx, "mysql://shop:pass-word-1@host/shop", "v2")));

    String text = String.valueOf(failure);
    assertTrue(text.contains("-Ddatabase must be like postgresql://"), text);
    assertFalse(text.contains("pass-word-1"), text);
  }

  private Shop open(PortOneV2Simulator portone, ShopOrders orders) {
    PortOneV2Options options =
        new PortOneV2Options().setBaseUrl(portone.baseUrl()).setApiSecret(portone.apiSecret());
    ShopV2 payments =
        new ShopV2(
            PortOneV2Client.create(vertx, options),
            portone.storeId(),
            Channel.LIVE.key(),
            portone.webhooks().secret());
    Shop shop = new Shop(payments, orders, portone.window().address(), 0);
    await(vertx.deployVerticle(shop));
    return shop;
  }

  private static List<Integer> statuses(PortOneV2Simulator portone, ShopOrder order, String type) {
    return portone.webhooks().deliveries(order.number()).stream()
        .filter(
            delivery -> new JsonObject(delivery.message().body()).getString("type").equals(type))
        .map(Delivery::status)
        .toList();
  }

  private ShopDatabase database(String api) {
    return await(ShopDatabase.open(vertx, pool, api));
  }

  private List<String> texts(String query) {
    List<String> texts = new ArrayList<>();
    for (Row row : await(pool.query(query).execute())) {
      texts.add(row.getString(0));
    }
    return texts;
  }

  private long number(String query) {
    return await(pool.query(query).execute()).iterator().next().getLong(0);
  }
}
