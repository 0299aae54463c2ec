package io.github.portonevertx.chaos.v2;

import io.github.portonevertx.v2.payments.Payment;
import io.github.portonevertx.v2.webhook.PaymentEvent;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;

/**
 * The books of the shop. A state that is applied twice leaves two rows and is counted twice: no
 * constraint of the database helps.
 */
final class ShopBooks {
  /** The tables. */
  static final String DDL =
      """
      create table applied (
        id bigserial primary key, payment text not null, state text not null,
        net bigint not null, source text not null, node int not null);
      create index on applied (payment);
      create table orders (payment text primary key, net bigint not null);
      create table balance (amount bigint not null, events bigint not null);
      insert into balance values (0, 0);
      """;

  private final int node;

  ShopBooks(int node) {
    this.node = node;
  }

  /** Applies the state of a payment with four statements in the given transaction. */
  Future<Void> apply(SqlConnection connection, PaymentEvent event) {
    Payment payment = event.payment();
    long net = payment.amount().paid() - payment.amount().cancelled();
    return connection
        .preparedQuery(
            "insert into applied (payment, state, net, source, node) values ($1, $2, $3, $4, $5)")
        .execute(Tuple.of(payment.id(), state(payment), net, event.source().name(), node))
        .compose(
            done ->
                connection
                    .preparedQuery("select net from orders where payment = $1")
                    .execute(Tuple.of(payment.id())))
        .map(ShopBooks::number)
        .compose(
            before ->
                connection
                    .preparedQuery(
                        "insert into orders values ($1, $2)"
                            + " on conflict (payment) do update set net = excluded.net")
                    .execute(Tuple.of(payment.id(), net))
                    .map(net - before))
        .compose(
            change ->
                connection
                    .preparedQuery("update balance set amount = amount + $1, events = events + 1")
                    .execute(Tuple.of(change)))
        .mapEmpty();
  }

  private static long number(RowSet<Row> rows) {
    return rows.size() == 0 ? 0 : rows.iterator().next().getLong(0);
  }

  /** Returns the text of a state, which {@link Audit} also derives from the simulator's ledger. */
  private static String state(Payment payment) {
    return payment.status() + " " + payment.amount().cancelled();
  }
}
