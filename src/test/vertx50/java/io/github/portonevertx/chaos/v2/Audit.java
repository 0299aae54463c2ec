package io.github.portonevertx.chaos.v2;

import static io.github.portonevertx.sql.Postgres.await;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The comparison of the shop's books with the simulator's ledger.
 *
 * @param applied the number of applied states
 * @param bySweep how many of them a sweep found
 * @param duplicates states that were applied more than once
 * @param losses payments whose last state was not applied
 * @param others anything else that does not agree
 */
record Audit(
    int applied, int bySweep, List<String> duplicates, List<String> losses, List<String> others) {
  private static final Map<String, Integer> PROGRESS =
      Map.of(
          "VIRTUAL_ACCOUNT_ISSUED", 0,
          "PAY_PENDING", 0,
          "FAILED", 1,
          "PAID", 1,
          "PARTIAL_CANCELLED", 2,
          "CANCELLED", 3);

  private record Applied(String state, long net) {}

  /** Compares the books in the database with the payments of the simulator. */
  static Audit of(Pool pool, List<JsonObject> payments) {
    Map<String, List<Applied>> books = new HashMap<>();
    int rows = 0;
    int sweeps = 0;
    for (Row row :
        await(
            pool.query("select payment, state, net, source from applied order by id").execute())) {
      rows++;
      sweeps += row.getString(3).equals("SWEEP") ? 1 : 0;
      books
          .computeIfAbsent(row.getString(0), payment -> new ArrayList<>())
          .add(new Applied(row.getString(1), row.getLong(2)));
    }
    Audit audit = new Audit(rows, sweeps, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    long net = 0;
    for (JsonObject payment : payments) {
      List<Applied> states = books.remove(payment.getString("id"));
      net += audit.compare(payment, states == null ? List.of() : states);
    }
    books.forEach((payment, states) -> audit.others.add(payment + " is not PortOne's: " + states));
    audit.compareTotals(pool, net);
    return audit;
  }

  /** Returns whether the books agree with the ledger. */
  boolean agrees() {
    return duplicates.isEmpty() && losses.isEmpty() && others.isEmpty();
  }

  private long compare(JsonObject payment, List<Applied> states) {
    String id = payment.getString("id");
    JsonObject amount = payment.getJsonObject("amount");
    long net = amount.getLong("paid") - amount.getLong("cancelled");
    String last = payment.getString("status") + " " + amount.getLong("cancelled");
    Set<String> seen = new HashSet<>();
    long reached = -1;
    for (Applied applied : states) {
      if (!seen.add(applied.state)) {
        duplicates.add(id + ": " + states);
      }
      String[] parts = applied.state.split(" ", 2);
      long progress =
          PROGRESS.getOrDefault(parts[0], -2) * 1_000_000_000L + Long.parseLong(parts[1]);
      if (progress < reached) {
        others.add(id + " went back: " + states);
      }
      reached = progress;
    }
    if (states.isEmpty()
        || !states.get(states.size() - 1).state.equals(last)
        || states.get(states.size() - 1).net != net) {
      losses.add(id + " is " + last + ", but in the books: " + states);
    }
    return net;
  }

  private void compareTotals(Pool pool, long net) {
    Row totals =
        await(
                pool.query(
                        "select amount, events, (select sum(net) from orders)::bigint,"
                            + " (select sum(version) from portone_payment)::bigint from balance")
                    .execute())
            .iterator()
            .next();
    if (totals.getLong(0) != net) {
      others.add("the balance is " + totals.getLong(0) + ", and PortOne's is " + net);
    }
    if (!Long.valueOf(net).equals(totals.getLong(2)) && net != 0) {
      others.add("the orders have " + totals.getLong(2) + ", and PortOne's payments " + net);
    }
    if (totals.getLong(1) != applied) {
      others.add(applied + " states were applied, and " + totals.getLong(1) + " counted");
    }
    if (applied != 0 && !Long.valueOf(applied).equals(totals.getLong(3))) {
      others.add(applied + " states were applied, and " + totals.getLong(3) + " recorded");
    }
  }
}
