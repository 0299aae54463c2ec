package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The operations that read payments. */
final class PaymentReads {

  private static final long MAX_PAGED = 60_000;

  private final Ledger ledger;

  PaymentReads(Ledger ledger) {
    this.ledger = ledger;
  }

  void register(Handlers handlers) {
    handlers
        .add("payments.get", this::get)
        .add("payments.transactions", this::transactions)
        .add("payments.list", this::list)
        .add("payments.listByCursor", this::listByCursor)
        .add("payments.listEventsByCursor", this::listEventsByCursor);
  }

  private JsonObject get(Call call) {
    return ledger.view(ledger.get(call.path("paymentId"), call.storeId()));
  }

  private JsonObject transactions(Call call) {
    ledger.get(call.path("paymentId"), call.storeId());
    return new JsonObject()
        .put("items", new JsonArray(ledger.transactions(call.path("paymentId"))));
  }

  private JsonObject list(Call call) {
    JsonObject filter = call.object("filter");
    PaymentFilter matches = new PaymentFilter(filter, call.now());
    List<JsonObject> found = new ArrayList<>(ledger.all().stream().filter(matches).toList());
    String by =
        filter.getString("sortBy", "REQUESTED_AT").equals("REQUESTED_AT")
            ? "requestedAt"
            : "statusChangedAt";
    // The list is in the order of creation, which the stable sort keeps for equal times; newest
    // first reverses both.
    found.sort(Comparator.comparing(payment -> payment.getInstant(by)));
    if (filter.getString("sortOrder", "DESC").equals("DESC")) {
      Collections.reverse(found);
    }
    return Pages.page(call.input(), found, MAX_PAGED, ledger::view);
  }

  private JsonObject listByCursor(Call call) {
    Pages.Window window = Pages.Window.of(call.input(), call.now());
    return Pages.after(
        call.input(),
        inStore(call, ledger.all()),
        payment -> window.contains(payment.getString("requestedAt")),
        payment -> payment.getString("id"),
        payment -> new JsonObject().put("payment", ledger.view(payment)));
  }

  private JsonObject listEventsByCursor(Call call) {
    Pages.Window window = Pages.Window.of(call.input(), call.now());
    return Pages.after(
        call.input(),
        inStore(call, ledger.events()),
        event -> window.contains(event.getString("createdAt")),
        event -> event.getString("id"),
        event -> new JsonObject().put("paymentEvent", event.copy()));
  }

  /** Returns the elements of the given store; of all stores if none is given. */
  private static List<JsonObject> inStore(Call call, List<JsonObject> all) {
    String store = call.text("storeId");
    return store == null
        ? all
        : all.stream().filter(element -> store.equals(element.getString("storeId"))).toList();
  }
}
