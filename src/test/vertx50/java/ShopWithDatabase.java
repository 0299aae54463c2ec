import io.github.portonevertx.sql.Postgres;
import io.vertx.pgclient.PgConnectOptions;

/**
 * The example {@link Shop} with its orders in PostgreSQL: the embedded one, or the one that {@code
 * -Dpostgres=…} names. Its options are those of the shop.
 */
final class ShopWithDatabase {
  private ShopWithDatabase() {}

  /** Returns the address of the database. */
  static String address() {
    PgConnectOptions server = Postgres.options();
    return "postgresql://%s:%s@%s:%d/%s"
        .formatted(
            server.getUser(),
            server.getPassword(),
            server.getHost(),
            server.getPort(),
            server.getDatabase());
  }

  public static void main(String[] args) {
    System.setProperty("database", address());
    Shop.main(args);
  }
}
