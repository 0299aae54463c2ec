package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.JsonStore;
import io.github.portonevertx.testkit.ManualClock;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The payments of the simulator. Several attempts may share one payment id; the payment is the
 * attempt that succeeded, otherwise the latest one. All people and cards are invented. Safe for use
 * by any thread; returned objects are copies, in the form of the answers of PortOne.
 */
public final class Ledger {

  private static final Set<String> SETTLED = Set.of("PAID", "PARTIAL_CANCELLED", "CANCELLED");

  private final ManualClock clock;
  private final Shapes shapes;
  private final Notices notices;
  private final Ids ids;
  private final String storeId;

  /** The ids of the attempts by payment id, in the order of the first attempts. */
  private final JsonStore index = JsonStore.asGiven();

  private final JsonStore attempts = JsonStore.asGiven();
  private final JsonStore events = JsonStore.asGiven();

  Ledger(ManualClock clock, Shapes shapes, Notices notices, Ids ids, String storeId) {
    this.clock = clock;
    this.shapes = shapes;
    this.notices = notices;
    this.ids = ids;
    this.storeId = storeId;
  }

  /** Adds a successful card payment of an amount in won, and returns it. */
  public JsonObject pay(String paymentId, long total) {
    return add(PaymentSeed.paid().id(paymentId).amount(total));
  }

  /** Adds the payment that the seed describes, without an announcement, and returns it. */
  public JsonObject add(PaymentSeed seed) {
    Instant now = clock.now();
    String transactionId = ids.transaction();
    String paymentId = seed.paymentId();
    String store = seed.storeId();
    JsonObject input =
        new JsonObject()
            .put("orderName", "예시 상품")
            .put("currency", seed.currency())
            .put("amount", new JsonObject().put("total", seed.total()))
            .put(
                "customer",
                new JsonObject()
                    .put("id", "customer-0001")
                    .put("name", new JsonObject().put("full", "김예시"))
                    .put("email", "buyer@example.com"));
    JsonObject attempt =
        PaymentForm.attempt(
            input,
            paymentId == null ? "payment-" + transactionId.substring(24) : paymentId,
            transactionId,
            store == null ? storeId : store,
            seed.channel(),
            now);
    open(SeedStages.grow(attempt, seed, now));
    change(transactionId, grown -> grown.mergeIn(seed.fields()));
    if (SETTLED.contains(seed.status())) {
      record("PAID", transactionId, seed.total(), null);
    }
    return view(Objects.requireNonNull(attempts.peek(transactionId)));
  }

  /** Returns the payment with that id, or null. */
  public @Nullable JsonObject payment(String paymentId) {
    JsonObject attempt = peek(paymentId);
    return attempt == null ? null : view(attempt);
  }

  /** Returns all payments in the order of creation. */
  public List<JsonObject> payments() {
    return all().stream().map(this::view).toList();
  }

  /** Returns every attempt with that payment id, in the order of creation. */
  public List<JsonObject> transactions(String paymentId) {
    return attemptsOf(paymentId).stream().map(this::transactionView).toList();
  }

  /**
   * Replaces one field of a payment, without an announcement.
   *
   * @throws NoSuchElementException if there is no such payment
   */
  public Ledger change(String paymentId, String field, @Nullable Object value) {
    change(existing(paymentId).getString("transactionId"), payment -> payment.put(field, value));
    return this;
  }

  /** Removes a payment with all its attempts, if it exists. */
  public Ledger remove(String paymentId) {
    JsonObject removed = index.remove(paymentId);
    if (removed != null) {
      Call.texts(removed, "attempts").forEach(attempts::remove);
    }
    return this;
  }

  /**
   * Pays the amount that a virtual account waits for, and announces it.
   *
   * @return the payment, now paid
   * @throws NoSuchElementException if there is no such payment
   * @throws IllegalStateException if it is not waiting for a deposit
   */
  public JsonObject deposit(String paymentId) {
    JsonObject waiting = existing(paymentId);
    if (!waiting.getString("status").equals("VIRTUAL_ACCOUNT_ISSUED")) {
      throw new IllegalStateException(paymentId + " is not waiting for a deposit");
    }
    return view(paid(waiting.getString("transactionId"), clock.now(), true));
  }

  /**
   * Completes a payment in the state PAY_PENDING, and announces it.
   *
   * @throws IllegalStateException if it is in another state
   */
  public JsonObject complete(String paymentId) {
    JsonObject pending = existing(paymentId);
    if (!pending.getString("status").equals("PAY_PENDING")) {
      throw new IllegalStateException(paymentId + " is not pending");
    }
    return view(paid(pending.getString("transactionId"), clock.now(), true));
  }

  /** Returns the attempt that represents a payment, not a copy: for reading only. */
  @Nullable JsonObject peek(String paymentId) {
    return current(attemptsOf(paymentId));
  }

  /** Returns the attempts that represent payments, not copies, in the order of creation. */
  List<JsonObject> all() {
    List<JsonObject> all = new ArrayList<>();
    for (JsonObject entry : index.all()) {
      JsonObject attempt = current(attempts(entry));
      if (attempt != null) {
        all.add(attempt);
      }
    }
    return all;
  }

  /** Returns every attempt of a payment id, not copies, in the order of creation. */
  List<JsonObject> attemptsOf(String paymentId) {
    JsonObject entry = index.peek(paymentId);
    return entry == null ? List.of() : attempts(entry);
  }

  /** Returns the attempt with that id, not a copy; null if there is none. */
  @Nullable JsonObject attempt(String transactionId) {
    return attempts.peek(transactionId);
  }

  /** Returns the payment events, not copies, in the order of creation. */
  List<JsonObject> events() {
    return events.all();
  }

  /** Returns whether a payment with that id was paid, also if it was refunded since. */
  boolean isSettled(String paymentId) {
    JsonObject attempt = peek(paymentId);
    return attempt != null && SETTLED.contains(attempt.getString("status"));
  }

  /** Adds an attempt. */
  void open(JsonObject attempt) {
    String paymentId = attempt.getString("id");
    String transactionId = attempt.getString("transactionId");
    attempts.put(transactionId, attempt);
    JsonObject entry = index.copy(paymentId);
    JsonArray list = entry == null ? new JsonArray() : entry.getJsonArray("attempts");
    index.put(paymentId, new JsonObject().put("attempts", list.add(transactionId)));
  }

  /** Changes an attempt and returns a copy of its new state. */
  JsonObject change(String transactionId, UnaryOperator<JsonObject> change) {
    JsonObject changed = attempts.change(transactionId, change);
    if (changed == null) {
      throw new NoSuchElementException("No transaction " + transactionId);
    }
    return changed;
  }

  /** Sets an attempt to PAID and records the event. */
  JsonObject paid(String transactionId, Instant at, boolean announced) {
    JsonObject paid = change(transactionId, attempt -> Stages.paid(attempt, at));
    record("PAID", transactionId, paid.getJsonObject("amount").getLong("total"), null);
    if (announced) {
      notices.payment("Paid", paid);
    }
    return paid;
  }

  /** Records an event of an attempt in its present state. */
  void record(
      String type, String transactionId, long eventAmount, @Nullable JsonObject cancellation) {
    JsonObject attempt = Objects.requireNonNull(attempts.copy(transactionId));
    String id = ids.next("event-");
    JsonObject event =
        attempt
            .put("paymentId", attempt.getString("id"))
            .put("id", id)
            .put("type", type)
            .put("createdAt", attempt.getString("statusChangedAt"))
            .put("totalAmount", attempt.getJsonObject("amount"))
            .put("eventAmount", eventAmount)
            .put("cancellation", cancellation);
    events.put(id, shapes.view("PaymentEvent", event));
  }

  /** Returns a payment in the form of an answer. */
  JsonObject view(JsonObject attempt) {
    return shapes.view("Payment", attempt);
  }

  /** Returns an attempt in the form of an answer. */
  JsonObject transactionView(JsonObject attempt) {
    JsonObject transaction =
        attempt
            .copy()
            .put("paymentId", attempt.getString("id"))
            .put("id", attempt.getString("transactionId"));
    return shapes.view("PaymentTransaction", transaction);
  }

  /** Returns the payment with that id in a store, or fails as the API does. */
  JsonObject get(String paymentId, String store) {
    JsonObject attempt = peek(paymentId);
    if (attempt == null || !attempt.getString("storeId").equals(store)) {
      throw new Refusal("PAYMENT_NOT_FOUND", "결제 건을 찾을 수 없습니다.");
    }
    return attempt;
  }

  private JsonObject existing(String paymentId) {
    JsonObject attempt = peek(paymentId);
    if (attempt == null) {
      throw new NoSuchElementException("No payment " + paymentId);
    }
    return attempt;
  }

  private List<JsonObject> attempts(JsonObject entry) {
    return attempts.all(Call.texts(entry, "attempts"));
  }

  private static @Nullable JsonObject current(List<JsonObject> list) {
    return list.stream()
        .filter(attempt -> SETTLED.contains(attempt.getString("status")))
        .findFirst()
        .orElse(list.isEmpty() ? null : list.get(list.size() - 1));
  }

  @Override
  public String toString() {
    return "Ledger[" + index.size() + " payments]";
  }
}
