import io.github.portonevertx.events.Inbox;
import io.github.portonevertx.sql.SqlInbox;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnectOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ServiceConfigurationError;

/**
 * The orders of the {@link Shop} in PostgreSQL, beside the record of handled events: an event and
 * the order that it changes are in one transaction.
 */
final class ShopDatabase implements ShopOrders {
  private static final String TABLE =
      """
      select pg_advisory_xact_lock(4077);
      create table if not exists shop_order (
        api text not null,
        number text not null,
        product text not null,
        status text not null,
        details jsonb not null,
        version bigint not null,
        primary key (api, number)
      )""";

  private final SqlClient client;
  private final Inbox<SqlConnection> inbox;
  private final String api;

  private ShopDatabase(SqlClient client, Inbox<SqlConnection> inbox, String api) {
    this.client = client;
    this.inbox = inbox;
    this.api = api;
  }

  /**
   * Connects to the database at an address such as {@code postgresql://user:password@host/name},
   * and creates the tables that it does not have.
   *
   * @param api whose orders they are: v1 or v2
   */
  static Future<ShopDatabase> open(Vertx vertx, String address, String api) {
    Pool pool;
    try {
      pool = Pool.pool(vertx, SqlConnectOptions.fromUri(address), new PoolOptions().setMaxSize(8));
    } catch (IllegalArgumentException | ServiceConfigurationError e) {
      // Without the cause, which may quote the password.
      return Future.failedFuture(
          "-Ddatabase must be like postgresql://user:password@host/name, and needs vertx-pg-client,"
              + " which is published for Vert.x 5.0 ("
              + e.getClass().getSimpleName()
              + ")");
    }
    return open(vertx, pool, api);
  }

  static Future<ShopDatabase> open(Vertx vertx, Pool pool, String api) {
    SqlInbox inbox = new SqlInbox(vertx, pool);
    return inbox
        .createTables()
        .compose(created -> pool.query(TABLE).execute())
        .map(created -> new ShopDatabase(pool, inbox, api));
  }

  /** Returns the record of handled events. */
  Inbox<SqlConnection> inbox() {
    return inbox;
  }

  // [transaction]
  /** Returns the same orders within the transaction of a connection. */
  ShopOrders in(SqlConnection transaction) {
    return new ShopDatabase(transaction, inbox, api);
  }

  @Override
  public Future<Boolean> record(ShopOrder order, ShopOrder.Answer answer) {
    return client
        .preparedQuery(
            "update shop_order set status = $4, details = $5, version = version + 1"
                + " where api = $1 and number = $2 and version = $3")
        .execute(
            Tuple.of(
                api, order.number(), order.version(), answer.status().name(), answer.details()))
        .map(rows -> rows.rowCount() == 1);
  }

  // [/transaction]

  @Override
  public Future<Void> add(ShopOrder order) {
    return client
        .preparedQuery("insert into shop_order values ($1, $2, $3, $4, $5, $6)")
        .execute(
            Tuple.of(
                api,
                order.number(),
                order.product().id(),
                order.status().name(),
                order.answer().details(),
                order.version()))
        .mapEmpty();
  }

  @Override
  public Future<ShopOrder> find(String number) {
    return client
        .preparedQuery(
            "select product, status, details, version from shop_order"
                + " where api = $1 and number = $2")
        .execute(Tuple.of(api, number))
        .map(
            rows -> {
              for (Row row : rows) {
                return new ShopOrder(
                    number,
                    ShopOrder.Product.find(row.getString(0)),
                    ShopOrder.Answer.of(row.getString(1), row.get(JsonObject.class, 2)),
                    row.getLong(3));
              }
              return null;
            });
  }
}
