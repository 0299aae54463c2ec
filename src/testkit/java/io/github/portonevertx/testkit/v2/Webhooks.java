package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.AwaitableCounter;
import io.github.portonevertx.testkit.BoundedLog;
import io.github.portonevertx.testkit.DeliveryFault;
import io.github.portonevertx.testkit.DeliveryFaults;
import io.github.portonevertx.testkit.DeliverySender;
import io.github.portonevertx.testkit.ManualClock;
import io.github.portonevertx.testkit.ShopHttpClient;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The signed webhooks that the simulator sends to the shop: one for each of {@link Notices}, which
 * every change of a payment or a billing key by a request makes.
 *
 * <pre>{@code
 * simulator.webhooks().to("http://127.0.0.1:8080/portone/webhook");
 * WebhookVerifier verifier = WebhookVerifier.of(simulator.webhooks().testSecret());
 * simulator.webhooks().deliveryFaults().next(new DeliveryFault.Repeated(), new DeliveryFault.Dropped());
 * }</pre>
 *
 * <p>What happens in a test channel goes to the address of test channels and is signed with {@link
 * #testSecret}, everything else with {@link #secret}. A payment's {@code noticeUrls} override the
 * console's address. A webhook that is not answered with 200 is resent up to 5 times when it is due
 * by the simulator's clock: automatically if that clock runs, otherwise by {@link #resendDue()}. It
 * keeps its id and is signed with the time of the attempt. Webhooks are sent concurrently, as
 * PortOne's are: two of them may arrive in either order even without a fault.
 *
 * <p>Safe for use by any thread. Futures complete on the simulator's event loop.
 */
public final class Webhooks {

  private final ManualClock clock;
  private final DeliveryFaults<Notice> faults = new DeliveryFaults<>();
  private final WebhookSecrets liveSecrets = new WebhookSecrets("live");
  private final WebhookSecrets testSecrets = new WebhookSecrets("test");
  private final AtomicLong numbers = new AtomicLong();
  private final AtomicLong forged = new AtomicLong();
  private final BoundedLog<Delivery> deliveries;
  private final AwaitableCounter ended = new AwaitableCounter();
  private final Map<String, List<PendingDelivery>> latest = new ConcurrentHashMap<>();
  private volatile WebhookSettings settings = new WebhookSettings();
  private volatile @Nullable Running running;

  private record Running(Context context, ShopHttpClient client, DeliverySender<Delivery> sender) {}

  Webhooks(ManualClock clock, int limit) {
    this.clock = clock;
    this.deliveries = new BoundedLog<>(limit);
  }

  /** Sets the event loop that runs everything; called once, on that event loop. */
  void open(Context context, ShopHttpClient client) {
    running =
        new Running(
            context,
            client,
            new DeliverySender<>(context, client, clock, this::settings, this::log));
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
   * Changes all settings; webhooks that are being sent keep their address and their body.
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

  /** Returns the newest secret of live channels. */
  public String secret() {
    return liveSecrets.current();
  }

  /** Returns the newest secret of test channels. */
  public String testSecret() {
    return testSecrets.current();
  }

  /**
   * Makes a new secret for each mode. Until {@link #retireOldSecrets()} messages are signed with
   * the new and the old one.
   */
  public Webhooks rotateSecrets() {
    liveSecrets.rotate();
    testSecrets.rotate();
    return this;
  }

  /** Ends the validity of the secrets before the last {@link #rotateSecrets()}. */
  public Webhooks retireOldSecrets() {
    liveSecrets.retire();
    testSecrets.retire();
    return this;
  }

  /** Returns the plan of faults. */
  public DeliveryFaults<Notice> deliveryFaults() {
    return faults;
  }

  /**
   * Returns the number of webhooks, including dropped and held ones: one for each announcement for
   * which an address was set. Copies, resends and forged ones do not count.
   */
  public long count() {
    return numbers.get();
  }

  /** Returns the number of messages sent by {@link #deliver}, {@link #forge} and the like. */
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

  /**
   * Returns the latest attempts in the order in which they ended; as many as requests are recorded.
   */
  public List<Delivery> deliveries() {
    return deliveries.list();
  }

  /** Returns those of {@link #deliveries()} that are about a payment id or a billing key. */
  public List<Delivery> deliveries(String subject) {
    return deliveries().stream().filter(delivery -> delivery.isOf(subject)).toList();
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
    onLoop(open -> open.sender().settle(settled));
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
    onLoop(open -> begun.complete(open.sender().resendDue()));
    return begun.future();
  }

  /**
   * Sends the latest webhook of a payment id or a billing key again at once, as the console can,
   * regardless of its result; without faults and resends.
   *
   * @return the result for the first of its addresses
   * @throws NoSuchElementException if there has been no webhook for it
   */
  public Future<Delivery> resend(String subject) {
    List<Future<Delivery>> repeats = latest(subject).stream().map(this::sendOnce).toList();
    return repeats.get(0);
  }

  /**
   * Sends the latest webhook of a payment id or a billing key as it would have been sent that many
   * seconds ago (negative: in the future), correctly signed.
   *
   * @throws NoSuchElementException if there has been no webhook for it
   */
  public Future<Delivery> sendStale(String subject, long seconds) {
    PendingDelivery original = latest(subject).get(0);
    SignedMessage message = original.signed().get();
    SignedMessage stale =
        liveOrTest(original)
            .sign(
                message.id(),
                Long.parseLong(message.timestamp()) - seconds,
                message.contentType(),
                message.body());
    return deliver(original.url(), stale);
  }

  /**
   * Sends a message with a valid form, whose signature was made with a secret that PortOne does not
   * have.
   *
   * @param type such as {@code Transaction.Paid}
   * @param data the ids
   * @return the result
   * @throws IllegalStateException if the console has no address
   */
  public Future<Delivery> forge(String type, JsonObject data) {
    SignedMessage message = signed(new WebhookSecrets("forged"), type, data);
    return deliver(console(), message);
  }

  /**
   * Sends a message that PortOne has signed, about anything: another store, a payment of another
   * shop, an unknown type. It is signed with the secret of live channels.
   *
   * @param type such as {@code Transaction.Paid}
   * @param data the ids
   * @return the result
   * @throws IllegalStateException if the console has no address
   */
  public Future<Delivery> send(String type, JsonObject data) {
    return deliver(console(), signed(liveSecrets, type, data));
  }

  /**
   * Sends any message to any address, once.
   *
   * @return the result
   */
  public Future<Delivery> deliver(String url, SignedMessage message) {
    forged.incrementAndGet();
    return sendOnce(new PendingDelivery(null, url, () -> message));
  }

  /**
   * Returns a message that is signed now with the secret of live channels.
   *
   * @param body the whole body
   */
  public SignedMessage sign(String id, String contentType, String body) {
    return liveSecrets.sign(id, clock.epochSeconds(), contentType, body);
  }

  /**
   * Asks a shop whether a payment may be approved, as the confirm process does, and returns its
   * answer. The payment is not changed.
   *
   * @param url the shop's {@code confirmUrl}
   * @param live whether the channel of the payment is live
   */
  public Future<ConfirmRequest> confirm(
      String url, String paymentId, String transactionId, long totalAmount, boolean live) {
    WebhookSettings now = settings;
    JsonObject fields =
        MessageBodies.question(
            paymentId, transactionId, totalAmount, clock.now().toString(), now.version());
    String id = "confirm-" + transactionId;
    SignedMessage message =
        (live ? liveSecrets : testSecrets)
            .sign(
                id,
                clock.epochSeconds(),
                now.form() ? MessageBodies.FORM : MessageBodies.JSON,
                MessageBodies.text(fields, now.form()));
    Promise<ConfirmRequest> answered = Promise.promise();
    onLoop(
        open ->
            open.client()
                .post(url, message.message(), now.connectLimit(1), now.limit(1))
                .map(response -> ConfirmRequest.of(url, message, response))
                .onComplete(answered));
    return answered.future();
  }

  /** Sends the webhook of an announcement, if it has an address and its version has a body. */
  void announce(Notice notice) {
    WebhookSettings now = settings;
    List<String> urls = notice.noticeUrls();
    String console = notice.live() ? now.url() : now.testUrl();
    if (urls.isEmpty() && console != null) {
      urls = List.of(console);
    }
    JsonObject fields = MessageBodies.webhook(notice, now.version());
    if (urls.isEmpty() || fields == null || running == null) {
      return;
    }
    PendingDelivery.Webhook webhook =
        new PendingDelivery.Webhook(numbers.incrementAndGet(), notice);
    String body = MessageBodies.text(fields, now.form());
    String type = now.form() ? MessageBodies.FORM : MessageBodies.JSON;
    WebhookSecrets secrets = notice.live() ? liveSecrets : testSecrets;
    Supplier<SignedMessage> signed =
        () -> secrets.sign(notice.id(), clock.epochSeconds(), type, body);
    List<PendingDelivery> pending =
        urls.stream().map(url -> new PendingDelivery(webhook, url, signed)).toList();
    latest.put(notice.subject(), pending);
    onLoop(
        open -> {
          DeliveryFault fault = faults.take(notice);
          pending.forEach(one -> open.sender().send(one, fault));
        });
  }

  private List<PendingDelivery> latest(String subject) {
    List<PendingDelivery> pending = latest.get(subject);
    if (pending == null) {
      throw new NoSuchElementException("No webhook was sent for " + subject);
    }
    return pending;
  }

  private WebhookSecrets liveOrTest(PendingDelivery pending) {
    return pending.event() != null && pending.event().notice().live() ? liveSecrets : testSecrets;
  }

  private SignedMessage signed(WebhookSecrets secrets, String type, JsonObject data) {
    String id = "webhook-made-" + (forged.get() + 1);
    Notice notice = new Notice(id, type, "", data, clock.now(), true, List.of());
    return secrets.sign(id, clock.epochSeconds(), MessageBodies.JSON, notice.body().encode());
  }

  private String console() {
    String url = settings.url();
    if (url == null) {
      throw new IllegalStateException("The console has no address for webhooks");
    }
    return url;
  }

  private Future<Delivery> sendOnce(PendingDelivery one) {
    Promise<Delivery> sent = Promise.promise();
    onLoop(open -> open.sender().sendOnce(one).onComplete(sent));
    return sent.future();
  }

  private void log(Delivery delivery) {
    deliveries.add(delivery);
    ended.add();
  }

  private void onLoop(Consumer<Running> step) {
    Running open = running;
    if (open == null) {
      throw new IllegalStateException("The simulator has not been started");
    }
    open.context().runOnContext(hop -> step.accept(open));
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
