package io.github.portonevertx.testkit.v2;

import static io.github.portonevertx.testkit.v2.TestPeer.json;
import static io.github.portonevertx.testkit.v2.TestPeer.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.DeliveryFault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.ManualClock;
import io.github.portonevertx.testkit.v2.WebhookSettings.Version;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The simulator sends what it announces, signed, and resends it as PortOne does. */
class SignedWebhooksTest {

  /** A request that the shop has received. */
  record Post(String path, String contentType, String id, String timestamp, String body) {
    JsonObject json() {
      return new JsonObject(body);
    }
  }

  private final Vertx vertx = Vertx.vertx();
  private final ManualClock clock = ManualClock.stopped();
  private final PortOneV2Simulator simulator =
      PortOneV2Simulator.start(vertx, new PortOneV2SimulatorOptions().withClock(clock)).await();
  private final TestPeer peer = new TestPeer(simulator);
  private final List<Post> posts = new CopyOnWriteArrayList<>();
  private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
  private String shop = "";

  @BeforeEach
  void listen() {
    int port =
        vertx
            .createHttpServer()
            .requestHandler(
                request ->
                    request
                        .body()
                        .onSuccess(
                            body -> {
                              posts.add(
                                  new Post(
                                      text(request.path()),
                                      text(request.getHeader("Content-Type")),
                                      text(request.getHeader("webhook-id")),
                                      text(request.getHeader("webhook-timestamp")),
                                      body.toString()));
                              Integer status = statuses.poll();
                              request
                                  .response()
                                  .setStatusCode(status == null ? 200 : status)
                                  .end(Buffer.buffer("{\"errorMessage\":\"no\"}"));
                            }))
            .listen(0, "127.0.0.1")
            .await()
            .actualPort();
    shop = "http://127.0.0.1:" + port;
    simulator.webhooks().to(shop + "/webhook");
  }

  @AfterEach
  void close() {
    simulator.close().await();
    vertx.close().await();
  }

  private static String text(@Nullable String header) {
    return Objects.requireNonNullElse(header, "");
  }

  private static Notice notice(Delivery delivery) {
    return Objects.requireNonNull(delivery.notice());
  }

  private Webhooks webhooks() {
    return simulator.webhooks();
  }

  private String waiting(String paymentId) {
    return simulator.ledger().add(PaymentSeed.virtualAccount().id(paymentId)).getString("id");
  }

  private void deposit(String paymentId) {
    simulator.ledger().deposit(paymentId);
    webhooks().settle().await();
  }

  private List<String> paymentIds() {
    return posts.stream()
        .map(post -> post.json().getJsonObject("data").getString("paymentId"))
        .toList();
  }

  private JsonObject charge() {
    return json(
        "billingKey",
        simulator.billingKeys().issue().getString("billingKey"),
        "orderName",
        "예시 주문",
        "amount",
        json("total", 9_000),
        "currency",
        "KRW");
  }

  @Test
  void aChargeIsAnnouncedAtTheAddressOfThePaymentInsteadOfTheConsoles()
      throws IOException, InterruptedException {
    peer.post("/payments/order-1/billing-key", charge());
    JsonObject two = charge().put("noticeUrls", list(shop + "/one", shop + "/two"));
    peer.post("/payments/order-2/billing-key", two);
    peer.post("/payments/order-3/billing-key", charge().put("skipWebhook", true));
    webhooks().settle().await();

    assertEquals(
        List.of("/one", "/two", "/webhook"), posts.stream().map(Post::path).sorted().toList());
    JsonObject first = notice(webhooks().deliveries("order-1").get(0)).body();
    assertEquals("Transaction.Paid", first.getString("type"));
    assertEquals("order-1", first.getJsonObject("data").getString("paymentId"));
    assertFalse(peer.get("/payments/order-2").containsKey("noticeUrls"));
  }

  @Test
  void signaturesAreThoseOfTheMode() {
    deposit(waiting("order-1"));
    SignedMessage test = webhooks().deliveries("order-1").get(0).message();
    long seconds = Long.parseLong(test.timestamp());
    assertEquals(clock.epochSeconds(), seconds);
    assertEquals(
        WebhookSecrets.signature(webhooks().testSecret(), test.id(), seconds, test.body()),
        test.signature());
    assertNotEquals(webhooks().secret(), webhooks().testSecret());
    webhooks().rotateSecrets();
    assertEquals(2, webhooks().sign("id", "", "{}").signature().split(" ").length);
    webhooks().rotateSecrets();
    assertEquals(2, webhooks().sign("id", "", "{}").signature().split(" ").length);
    webhooks().retireOldSecrets();
    assertEquals(1, webhooks().sign("id", "", "{}").signature().split(" ").length);
  }

  @Test
  void theOldVersionHasPaymentsOnly() throws IOException, InterruptedException {
    webhooks().use(webhooks().settings().withVersion(Version.V2024_01_01, true));
    String billingKey = simulator.billingKeys().issue().getString("billingKey");
    peer.delete("/billing-keys/" + billingKey);
    deposit(waiting("order=1"));

    assertEquals(1, posts.size());
    assertEquals("application/x-www-form-urlencoded", posts.get(0).contentType());
    assertTrue(posts.get(0).body().startsWith("payment_id=order%3D1&tx_id="), posts.toString());
    assertTrue(posts.get(0).body().endsWith("&status=Paid"), posts.toString());
    webhooks().use(webhooks().settings().withVersion(Version.V2024_01_01, false));
    deposit(waiting("order-2"));
    assertEquals("Paid", posts.get(1).json().getString("status"));
  }

  @Test
  void fiveResendsAreMadeWithGrowingWaits() {
    for (int i = 0; i < 7; i++) {
      statuses.add(i % 2 == 0 ? 500 : 201);
    }
    deposit(waiting("order-1"));
    for (int minutes : new int[] {1, 4, 16, 64, 256}) {
      clock.advance(Duration.ofMinutes(minutes).minusMillis(1));
      assertEquals(0, webhooks().resendDue().await());
      clock.advance(Duration.ofMillis(1));
      assertEquals(1, webhooks().resendDue().await());
      webhooks().settle().await();
    }
    clock.advance(Duration.ofDays(1));
    assertEquals(0, webhooks().resendDue().await());
    assertEquals(6, posts.size());
    assertEquals(1, posts.stream().map(Post::id).distinct().count());
    assertEquals(6, posts.stream().map(Post::timestamp).distinct().count());
    assertEquals(1, posts.stream().map(Post::body).distinct().count());
  }

  @Test
  void jitterShortensAWait() {
    webhooks().use(webhooks().settings().withJitter(() -> 0.5));
    statuses.add(500);
    deposit(waiting("order-1"));
    clock.advance(Duration.ofSeconds(30));
    assertEquals(1, webhooks().resendDue().await());
    webhooks().settle().await();
    assertEquals(2, posts.size());
  }

  @Test
  void webhooksAreLostRepeatedAndReordered() {
    Gate gate = new Gate();
    webhooks()
        .deliveryFaults()
        .next(
            new DeliveryFault.Dropped(),
            new DeliveryFault.Overtaken(),
            new DeliveryFault.Repeated(),
            new DeliveryFault.Held(gate));
    for (String paymentId : List.of("lost", "late", "twice", "held")) {
      simulator.ledger().deposit(waiting(paymentId));
    }
    gate.awaitArrivals(1).await();
    webhooks().awaitDeliveries(3).await();
    gate.open();
    webhooks().settle().await();

    assertEquals(
        List.of("held", "late", "twice", "twice"), paymentIds().stream().sorted().toList());
    assertTrue(paymentIds().indexOf("twice") < paymentIds().indexOf("late"));
    assertEquals("held", paymentIds().get(3));
    assertEquals(4, webhooks().count());
    assertEquals("lost", notice(webhooks().resend("lost").await()).subject());
  }

  @Test
  void resendWebhookSendsTheSameMessageAgain() throws IOException, InterruptedException {
    deposit(waiting("order-1"));
    clock.advance(Duration.ofSeconds(10));
    peer.post("/payments/order-1/resend-webhook", new JsonObject());
    webhooks().settle().await();

    assertEquals(2, posts.size());
    assertEquals(posts.get(0).id(), posts.get(1).id());
    assertEquals(posts.get(0).body(), posts.get(1).body());
    assertNotEquals(posts.get(0).timestamp(), posts.get(1).timestamp());
  }

  @Test
  void staleAndForgedOnesAreSentOnRequest() {
    deposit(waiting("order-1"));
    webhooks().sendStale("order-1", 301).await();
    assertEquals(Long.toString(clock.epochSeconds() - 301), posts.get(1).timestamp());
    assertEquals(posts.get(0).id(), posts.get(1).id());
    webhooks().forge("Transaction.Paid", json("paymentId", "order-2")).await();
    assertEquals("order-2", paymentIds().get(2));
    assertEquals(2, webhooks().forged());
    assertEquals(1, webhooks().count());
    assertThrows(NoSuchElementException.class, () -> webhooks().resend("order-2"));
  }

  @Test
  void aConfirmRequestIsApprovedBy200Only() {
    statuses.add(200);
    statuses.add(201);
    assertTrue(
        webhooks().confirm(shop + "/confirm", "order-1", "tx-1", 9_000, true).await().isAgreed());
    ConfirmRequest stopped =
        webhooks().confirm(shop + "/confirm", "order-1", "tx-1", 9_000, true).await();
    assertFalse(stopped.isAgreed());
    assertEquals("no", stopped.errorMessage());
    assertEquals(9_000, posts.get(0).json().getJsonObject("data").getLong("totalAmount"));
    ConfirmRequest unreachable =
        webhooks().confirm("http://127.0.0.1:1/", "order-1", "tx-1", 9_000, true).await();
    assertEquals(0, unreachable.status());
  }

  @Test
  void settingsAreChecked() {
    WebhookSettings settings = new WebhookSettings();
    assertThrows(IllegalArgumentException.class, () -> settings.withResends(6));
    assertThrows(
        IllegalArgumentException.class, () -> settings.withVersion(Version.V2024_04_25, true));
    assertThrows(IllegalArgumentException.class, () -> webhooks().to("/webhook"));
    webhooks().use(settings);
    assertThrows(IllegalStateException.class, () -> webhooks().forge("Transaction.Paid", json()));
  }
}
