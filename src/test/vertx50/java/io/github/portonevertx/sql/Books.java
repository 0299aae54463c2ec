package io.github.portonevertx.sql;

import static io.github.portonevertx.sql.Postgres.await;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of an application: each applied state is a row, without any constraint that would
 * refuse a second one, and a balance that each state increments.
 */
final class Books {
  private final Pool pool;

  /** Creates empty tables, and the empty tables of the inbox. */
  Books(Pool pool) {
    this.pool = pool;
    await(
        pool.query(
                "drop table if exists portone_payment, portone_sweep, applied, balance;"
                    + SqlInbox.DDL
                    + "create table applied (payment text not null, state text not null);"
                    + "create table balance (amount bigint not null);"
                    + "insert into balance values (0)")
            .execute());
  }

  /** Applies a state of a payment: two statements, so that a half of it can be seen. */
  static Future<Void> apply(SqlConnection connection, String payment, String state) {
    return connection
        .preparedQuery("insert into applied (payment, state) values ($1, $2)")
        .execute(Tuple.of(payment, state))
        .compose(done -> connection.query("update balance set amount = amount + 1").execute())
        .mapEmpty();
  }

  /** Returns the states that were applied to a payment, in order. */
  List<String> applied(String payment) {
    List<String> states = new ArrayList<>();
    for (Row row :
        await(
            pool.preparedQuery("select state from applied where payment = $1 order by ctid")
                .execute(Tuple.of(payment)))) {
      states.add(row.getString(0));
    }
    return states;
  }

  /** Returns the number of states that were applied to all payments. */
  long balance() {
    return number("select amount from balance");
  }

  /** Returns the number that a query selects. */
  long number(String query) {
    return await(pool.query(query).execute()).iterator().next().getLong(0);
  }
}
