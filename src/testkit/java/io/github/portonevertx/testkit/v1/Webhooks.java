package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.AwaitableCounter;
import io.github.portonevertx.testkit.BoundedLog;
import io.github.portonevertx.testkit.DeliveryFault;
import io.github.portonevertx.testkit.DeliveryFaults;
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
 * What the simulator tells the shop about payments, unasked: PortOne's webhooks.
 *
 * <pre>{@code
 * simulator.webhooks().to("http://127.0.0.1:8080/portone/webhook");
 * simulator.webhooks().deliveryFaults().next(new DeliveryFault.Repeated(), new DeliveryFault.Dropped());
 * simulator.window().pay(Purchase.of("order-1", 15_000));      // told twice
 * simulator.webhooks().awaitDeliveries(2).await();
 * }</pre>
 *
 * <p>Told are: an approved payment, be it in the {@link PaymentWindow} or by a request ({@code
 * paid}); a virtual account or a barcode issued ({@code ready}) and paid into ({@code paid}); a
 * planned charge that was attempted ({@code paid} or {@code failed}); a refund by the console,
 * which is {@link Ledger#refund} ({@code cancelled}), and one by a request that asks for it with
 * {@code enable_webhook}. Not told are a payment that failed in the window, a card that was only
 * checked, and what a test puts into the ledger or changes there by itself.
 *
 * <p>A payment's own {@code notice_url} wins over the console's address. There is one attempt,
 * unless {@link WebhookSettings#resends()} says otherwise; then an attempt that failed is followed
 * by another when the simulator's clock has passed its time: by itself if that clock runs,
 * otherwise by {@link #resendDue()}. Webhooks are sent side by side, as PortOne's are: two of them
 * may arrive in either order even without a fault.
 *
 * <p>Safe for use by any thread. Futures complete on the simulator's event loop.
 */
public final class Webhooks {

  private final ManualClock clock;
  private final DeliveryFaults<Webhook> faults = new DeliveryFaults<>();
  private final AtomicLong numbers = new AtomicLong();
  private final AtomicLong forged = new AtomicLong();
  private final BoundedLog<Webhook> told;
  private final BoundedLog<Delivery> deliveries;
  private final AwaitableCounter ended = new AwaitableCounter();
  private final Map<String, List<WebhookSender.PendingDelivery>> latest = new ConcurrentHashMap<>();
  private volatile WebhookSettings settings = new WebhookSettings();
  private volatile @Nullable Running running;

  private record Running(Context context, WebhookSender sender) {}

  Webhooks(ManualClock clock, int limit) {
    this.clock = clock;
    this.told = new BoundedLog<>(limit);
    this.deliveries = new BoundedLog<>(limit);
  }

  /** Called once, on the event loop on which everything shall happen. */
  void open(Context context, ShopHttpClient client) {
    running =
        new Running(context, new WebhookSender(context, client, clock, this::settings, this::log));
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
   * Sets everything that the console sets; what is under way keeps its address.
   *
   * @throws IllegalArgumentException if an address is not an absolute one of http or https
   */
  public Webhooks use(WebhookSettings settings) {
    check(settings.url());
    check(settings.testUrl());
    this.settings = settings;
    return this;
  }

  /** What is set. */
  public WebhookSettings settings() {
    return settings;
  }

  /** What happens to webhooks on their way. */
  public DeliveryFaults<Webhook> deliveryFaults() {
    return faults;
  }

  /**
   * How many webhooks there have been, dropped and held ones included: one for each event that had
   * an address to go to. Copies, resends and forged ones do not count.
   */
  public long count() {
    return numbers.get();
  }

  /** How many forged webhooks there have been. */
  public long forged() {
    return forged.get();
  }

  /** How many attempts have ended, with or without an answer, forged ones included. */
  public int attempts() {
    return ended.count();
  }

  /** The latest webhooks in the order of their events; as many as requests are remembered. */
  public List<Webhook> told() {
    return told.list();
  }

  /** The latest attempts in the order in which they ended; as many as requests are remembered. */
  public List<Delivery> deliveries() {
    return deliveries.list();
  }

  /** Of {@link #deliveries()} those that told of a payment. */
  public List<Delivery> deliveries(String impUid) {
    return deliveries().stream().filter(delivery -> delivery.isOf(impUid)).toList();
  }

  /** Completes when at least {@code count} attempts have ended, forged ones included. */
  public Future<Void> awaitDeliveries(int count) {
    return ended.await(count);
  }

  /**
   * Sends what waits to be overtaken, and completes when no webhook is under way any more: each has
   * been answered, has failed, has been dropped, or waits for a resend that is not yet due. One
   * that is held at a gate is under way.
   */
  public Future<Void> settle() {
    Promise<Void> settled = Promise.promise();
    onLoop(sender -> sender.settle(settled));
    return settled.future();
  }

  /**
   * Sends again what failed and is due by the simulator's clock, which a test has pushed forward.
   *
   * @return how many attempts were begun; {@link #settle()} tells when they have ended
   */
  public Future<Integer> resendDue() {
    Promise<Integer> begun = Promise.promise();
    onLoop(sender -> begun.complete(sender.resendDue()));
    return begun.future();
  }

  /**
   * Sends the latest webhook of a payment once more, as a person at the console can, whatever has
   * become of it; no fault is met, and nothing is resent.
   *
   * @return how it ended, at the first of its addresses
   * @throws IllegalArgumentException if there has been no webhook for that payment
   */
  public Future<Delivery> resend(String impUid) {
    List<WebhookSender.PendingDelivery> pending = latest.get(impUid);
    if (pending == null) {
      throw new IllegalArgumentException("No webhook has told of " + impUid);
    }
    List<Future<Delivery>> sent = pending.stream().map(this::sendOnce).toList();
    return sent.get(0);
  }

  /**
   * Sends what PortOne did not send to the address of the console, in the form that it uses: an id
   * that does not exist, an order of somebody else, an amount that nobody paid.
   *
   * @return how it ended
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

  /** Sends anything to any address; the future tells how it ended. */
  public Future<Delivery> forge(String url, String contentType, String body) {
    forged.incrementAndGet();
    return sendOnce(
        new WebhookSender.PendingDelivery(null, url, new MessageBody(contentType, body)));
  }

  /**
   * Tells of a payment as it is now.
   *
   * @param noticeUrls its own addresses, which win over the console's
   */
  void tell(JsonObject payment, List<String> noticeUrls) {
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
    List<WebhookSender.PendingDelivery> pending =
        urls.stream().map(url -> new WebhookSender.PendingDelivery(webhook, url, body)).toList();
    told.add(webhook);
    latest.put(webhook.impUid(), pending);
    onLoop(
        sender -> {
          DeliveryFault fault = faults.take(webhook);
          pending.forEach(one -> sender.send(one, fault));
        });
  }

  private Future<Delivery> sendOnce(WebhookSender.PendingDelivery one) {
    Promise<Delivery> sent = Promise.promise();
    onLoop(sender -> sender.sendOnce(one).onComplete(sent));
    return sent.future();
  }

  private void log(Delivery delivery) {
    deliveries.add(delivery);
    ended.add();
  }

  private void onLoop(Consumer<WebhookSender> step) {
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
    return "Webhooks[" + count() + " told, " + ended + " attempts, " + forged() + " forged]";
  }
}
