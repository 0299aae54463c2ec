package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.AwaitableCounter;
import io.github.portonevertx.testkit.BoundedLog;
import io.github.portonevertx.testkit.DeliveryFault;
import io.github.portonevertx.testkit.DeliveryFaults;
import io.github.portonevertx.testkit.DeliverySender;
import io.github.portonevertx.testkit.ManualClock;
import io.github.portonevertx.testkit.MessageBody;
import io.github.portonevertx.testkit.ShopHttpClient;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The webhooks that the simulator sends to the shop.
 *
 * <pre>{@code
 * simulator.webhooks().to("http://127.0.0.1:8080/portone/webhook");
 * simulator.webhooks().deliveryFaults().next(new DeliveryFault.Repeated(), new DeliveryFault.Dropped());
 * simulator.window().pay(Purchase.of("order-1", 15_000));      // sent twice
 * simulator.webhooks().awaitDeliveries(2).await();
 * }</pre>
 *
 * <p>Webhooks are sent for: an approved payment, in the {@link PaymentWindow} or by a request
 * ({@code paid}); a virtual account or a barcode issued ({@code ready}) and paid into ({@code
 * paid}); a planned charge that was attempted ({@code paid} or {@code failed}); a refund by the
 * console, which is {@link Ledger#refund} ({@code cancelled}), and one by a request with {@code
 * enable_webhook}. None is sent for a payment that failed in the window, for a card that was only
 * checked, and for direct changes of the ledger by a test.
 *
 * <p>A payment's {@code notice_url} overrides the console's address. There is one attempt, unless
 * {@link WebhookSettings#resends()} is set; then a failed attempt is repeated when it is due by the
 * simulator's clock: automatically if that clock runs, otherwise by {@link #resendDue()}. Webhooks
 * are sent concurrently, as PortOne's are: two of them may arrive in either order even without a
 * fault.
 *
 * <p>Safe for use by any thread. Futures complete on the simulator's event loop.
 */
public final class Webhooks {

  private final ManualClock clock;
  private final DeliveryFaults<Webhook> faults = new DeliveryFaults<>();
  private final AtomicLong numbers = new AtomicLong();
  private final AtomicLong forged = new AtomicLong();
  private final BoundedLog<Webhook> sent;
  private final BoundedLog<Delivery> deliveries;
  private final AwaitableCounter ended = new AwaitableCounter();
  private final Map<String, List<PendingDelivery>> latest = new ConcurrentHashMap<>();
  private volatile WebhookSettings settings = new WebhookSettings();
  private volatile @Nullable Running running;

  private record Running(Context context, DeliverySender<Delivery> sender) {}

  Webhooks(ManualClock clock, int limit) {
    this.clock = clock;
    this.sent = new BoundedLog<>(limit);
    this.deliveries = new BoundedLog<>(limit);
  }

  /** Sets the event loop that runs everything; called once, on that event loop. */
  void open(Context context, ShopHttpClient client) {
    running =
        new Running(
            context, new DeliverySender<>(context, client, clock, this::settings, this::log));
  }

  /**
   * Sets the address of the console, for live and test channels alike.
   *
   * @throws IllegalArgumentException if it is not an absolute address of http or https
   */
  public Webhooks to(String url) {
    return use(settings.withUrl(url));
  }

  /**
   * Changes all settings; webhooks that are being sent keep their address.
   *
   * @throws IllegalArgumentException if an address is not an absolute one of http or https
   */
  public Webhooks use(WebhookSettings settings) {
    check(settings.url());
    check(settings.testUrl());
    this.settings = settings;
    return this;
  }

  /** Returns the settings. */
  public WebhookSettings settings() {
    return settings;
  }

  /** Returns the plan of faults. */
  public DeliveryFaults<Webhook> deliveryFaults() {
    return faults;
  }

  /**
   * Returns the number of webhooks, including dropped and held ones: one for each event for which
   * an address was set. Copies, resends and forged ones do not count.
   */
  public long count() {
    return numbers.get();
  }

  /** Returns the number of forged webhooks. */
  public long forged() {
    return forged.get();
  }

  /**
   * Returns the number of attempts that have ended, with or without an answer, including forged
   * ones.
   */
  public int attempts() {
    return ended.count();
  }

  /** Returns the latest webhooks in the order of their events; as many as requests are recorded. */
  public List<Webhook> sent() {
    return sent.list();
  }

  /**
   * Returns the latest attempts in the order in which they ended; as many as requests are recorded.
   */
  public List<Delivery> deliveries() {
    return deliveries.list();
  }

  /** Returns those of {@link #deliveries()} that are about a payment. */
  public List<Delivery> deliveries(String impUid) {
    return deliveries().stream().filter(delivery -> delivery.isOf(impUid)).toList();
  }

  /**
   * Returns a future that completes when at least {@code count} attempts have ended, including
   * forged ones.
   */
  public Future<Void> awaitDeliveries(int count) {
    return ended.await(count);
  }

  /**
   * Sends the webhooks that wait for others, and completes when no webhook is being sent: each has
   * been answered, has failed, was dropped, or waits for a resend that is not yet due. One that is
   * held at a gate counts as being sent.
   */
  public Future<Void> settle() {
    Promise<Void> settled = Promise.promise();
    onLoop(sender -> sender.settle(settled));
    return settled.future();
  }

  /**
   * Resends the failed webhooks that are due by the simulator's clock, after a test has advanced
   * it.
   *
   * @return the number of attempts that were started; {@link #settle()} completes when they have
   *     ended
   */
  public Future<Integer> resendDue() {
    Promise<Integer> begun = Promise.promise();
    onLoop(sender -> begun.complete(sender.resendDue()));
    return begun.future();
  }

  /**
   * Sends the latest webhook of a payment again, as the console can, regardless of its result;
   * without faults and resends.
   *
   * @return the result for the first of its addresses
   * @throws IllegalArgumentException if there has been no webhook for that payment
   */
  public Future<Delivery> resend(String impUid) {
    List<PendingDelivery> pending = latest.get(impUid);
    if (pending == null) {
      throw new IllegalArgumentException("No webhook was sent for payment " + impUid);
    }
    List<Future<Delivery>> repeats = pending.stream().map(this::sendOnce).toList();
    return repeats.get(0);
  }

  /**
   * Sends a forged webhook to the address of the console, in PortOne's form: an id that does not
   * exist, another shop's order, an amount that was not paid.
   *
   * @return the result
   * @throws IllegalStateException if the console has no address
   */
  public Future<Delivery> forge(JsonObject body) {
    WebhookSettings now = settings;
    String url = now.url();
    if (url == null) {
      throw new IllegalStateException("The console has no address for webhooks");
    }
    MessageBody sent = MessageBodies.of(body, now.form());
    return forge(url, sent.contentType(), sent.text());
  }

  /** Sends any body to any address, and returns the result. */
  public Future<Delivery> forge(String url, String contentType, String body) {
    forged.incrementAndGet();
    return sendOnce(new PendingDelivery(null, url, new MessageBody(contentType, body)));
  }

  /**
   * Sends a webhook of a payment in its current state.
   *
   * @param noticeUrls its addresses, which override the console's
   */
  void sendWebhook(JsonObject payment, List<String> noticeUrls) {
    WebhookSettings now = settings;
    boolean test = Boolean.TRUE.equals(payment.getBoolean("sandbox"));
    String console = test ? now.testUrl() : now.url();
    List<String> urls = noticeUrls;
    if (urls.isEmpty()) {
      urls = console == null ? List.of() : List.of(console);
    }
    if (urls.isEmpty()) {
      return;
    }
    Webhook webhook = Webhook.of(numbers.incrementAndGet(), payment);
    MessageBody body = MessageBodies.of(webhook.fields(now.nullCancellationId()), now.form());
    List<PendingDelivery> pending =
        urls.stream().map(url -> new PendingDelivery(webhook, url, body)).toList();
    sent.add(webhook);
    latest.put(webhook.impUid(), pending);
    onLoop(
        sender -> {
          DeliveryFault fault = faults.take(webhook);
          pending.forEach(one -> sender.send(one, fault));
        });
  }

  private Future<Delivery> sendOnce(PendingDelivery one) {
    Promise<Delivery> sent = Promise.promise();
    onLoop(sender -> sender.sendOnce(one).onComplete(sent));
    return sent.future();
  }

  private void log(Delivery delivery) {
    deliveries.add(delivery);
    ended.add();
  }

  private void onLoop(Consumer<DeliverySender<Delivery>> step) {
    Running open = running;
    if (open == null) {
      throw new IllegalStateException("The simulator has not been started");
    }
    open.context().runOnContext(hop -> step.accept(open.sender()));
  }

  private static void check(@Nullable String url) {
    if (url != null) {
      URI uri = URI.create(url);
      if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
        throw new IllegalArgumentException("Not an absolute address of http or https: " + url);
      }
    }
  }

  @Override
  public String toString() {
    return "Webhooks[" + count() + " sent, " + ended + " attempts, " + forged() + " forged]";
  }
}
