package io.github.portonevertx.sql;

import static io.github.portonevertx.sql.Postgres.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.events.Inbox.Entry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqlInboxTest {
  private final Vertx vertx = Vertx.vertx();
  private Pool pool;
  private Books books;
  private SqlInbox inbox;

  @BeforeEach
  void connect() {
    pool = Postgres.pool(vertx, 4);
    books = new Books(pool);
    inbox = new SqlInbox(vertx, pool);
  }

  @AfterEach
  void close() {
    await(vertx.close());
  }

  private static Function<SqlConnection, Future<Void>> applying(String payment, String state) {
    return connection -> Books.apply(connection, payment, state);
  }

  @Test
  void recordsAStateWithTheChangesOfTheHandler() {
    Entry empty = await(inbox.read("v2", "order-1"));

    assertEquals(Entry.empty("v2", "order-1"), empty);
    assertTrue(await(inbox.record(empty, "PAID", applying("order-1", "PAID"))));
    assertEquals(new Entry("v2", "order-1", 1, "PAID"), await(inbox.read("v2", "order-1")));

    Entry paid = await(inbox.read("v2", "order-1"));
    assertTrue(await(inbox.record(paid, "CANCELLED", applying("order-1", "CANCELLED"))));
    assertEquals(new Entry("v2", "order-1", 2, "CANCELLED"), await(inbox.read("v2", "order-1")));
    assertEquals(List.of("PAID", "CANCELLED"), books.applied("order-1"));
  }

  @Test
  void accountsAreApart() {
    await(inbox.record(Entry.empty("v1", "order-1"), "paid", applying("order-1", "paid")));

    assertEquals(Entry.empty("v2", "order-1"), await(inbox.read("v2", "order-1")));
    assertEquals(Map.of(), await(inbox.states("v2", List.of("order-1"))));
  }

  @Test
  void handlerIsNotCalledWhenAnotherNodeRecordedAState() {
    Entry old = await(inbox.read("v2", "order-1"));
    await(inbox.record(old, "PAID", applying("order-1", "PAID")));
    Entry paid = await(inbox.read("v2", "order-1"));
    await(inbox.record(paid, "CANCELLED", applying("order-1", "CANCELLED")));
    AtomicInteger calls = new AtomicInteger();

    for (Entry stale : List.of(old, paid, new Entry("v2", "order-1", 3, "PAID"))) {
      assertFalse(
          await(
              inbox.record(
                  stale,
                  "PAID",
                  connection -> {
                    calls.incrementAndGet();
                    return Future.succeededFuture();
                  })));
    }
    assertEquals(0, calls.get());
    assertEquals(2, books.balance());
  }

  @Test
  void nothingIsRecordedWhenTheHandlerFails() {
    IllegalStateException failure = new IllegalStateException("no stock");
    Entry empty = Entry.empty("v2", "order-1");

    for (Function<SqlConnection, Future<Void>> handler :
        List.<Function<SqlConnection, Future<Void>>>of(
            connection ->
                Books.apply(connection, "order-1", "PAID")
                    .compose(done -> Future.failedFuture(failure)),
            connection -> {
              Future<Void> unused = Books.apply(connection, "order-1", "PAID");
              throw failure;
            })) {
      assertEquals(
          failure,
          assertThrows(
              IllegalStateException.class, () -> await(inbox.record(empty, "PAID", handler))));
      assertEquals(empty, await(inbox.read("v2", "order-1")));
    }
    assertEquals(List.of(), books.applied("order-1"));
    assertEquals(0, books.balance());
    assertTrue(await(inbox.record(empty, "PAID", applying("order-1", "PAID"))));
    assertEquals(List.of("PAID"), books.applied("order-1"));
  }

  @Test
  void aHandlerThatReturnsNothingFails() {
    assertThrows(
        NullPointerException.class,
        () -> await(inbox.record(Entry.empty("v2", "order-1"), "PAID", connection -> null)));
    assertEquals(Entry.empty("v2", "order-1"), await(inbox.read("v2", "order-1")));
  }

  /** Each of two nodes tries to record each version many times at once; one of all succeeds. */
  @Test
  void oneOfManyConcurrentRecordsSucceeds() {
    Vertx other = Vertx.vertx();
    SqlInbox otherInbox = new SqlInbox(other, Postgres.pool(other, 4));
    int rounds = 20;
    int lost = 0;
    for (int i = 0; i < rounds; i++) {
      Entry read = await(inbox.read("v2", "order-1"));
      assertEquals(i, read.version());
      List<Future<Boolean>> attempts = new ArrayList<>();
      for (int k = 0; k < 10; k++) {
        SqlInbox node = k % 2 == 0 ? inbox : otherInbox;
        attempts.add(node.record(read, "state " + i, applying("order-1", "state " + i)));
      }
      await(Future.all(attempts));
      assertEquals(1, attempts.stream().filter(Future::result).count());
      lost += (int) attempts.stream().filter(attempt -> !attempt.result()).count();
    }
    assertEquals(9 * rounds, lost);
    assertEquals(rounds, books.applied("order-1").size());
    assertEquals(rounds, books.balance());
    await(other.close());
  }

  /** A stricter level refuses a row that another transaction changed, instead of reading it. */
  @Test
  void strictIsolationLevelsCountAsAnotherNode() {
    Pool strict = Postgres.pool(vertx, 2, "default_transaction_isolation", "repeatable read");
    SqlInbox strictInbox = new SqlInbox(vertx, strict);
    Entry read = Entry.empty("v2", "order-1");
    for (int i = 0; i < 20; i++) {
      List<Future<Boolean>> attempts =
          List.of(
              strictInbox.record(read, "state " + i, applying("order-1", "state")),
              strictInbox.record(read, "state " + i, applying("order-1", "state")));
      await(Future.all(attempts));
      assertEquals(1, attempts.stream().filter(Future::result).count());
      read = await(strictInbox.read("v2", "order-1"));
    }
    assertEquals(20, books.balance());
  }

  @Test
  void statesOfManyPayments() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      ids.add("order-" + i);
    }
    for (String id : List.of("order-0", "order-150", "order-299")) {
      await(inbox.record(Entry.empty("v2", id), "PAID " + id, applying(id, "PAID")));
    }

    assertEquals(
        Map.of(
            "order-0",
            "PAID order-0",
            "order-150",
            "PAID order-150",
            "order-299",
            "PAID order-299"),
        await(inbox.states("v2", ids)));
    assertEquals(Map.of(), await(inbox.states("v2", List.of())));
  }

  @Test
  void anyUnicodeIsKept() {
    String id = "주문-'\"\\%_$1;--\uD83D\uDED2";
    await(inbox.record(Entry.empty("v2", id), "결제 완료", applying(id, "결제")));

    assertEquals(new Entry("v2", id, 1, "결제 완료"), await(inbox.read("v2", id)));
    assertEquals(Map.of(id, "결제 완료"), await(inbox.states("v2", List.of(id))));
  }

  @Test
  void textsThatTheDatabaseWouldChangeAreRefused() {
    for (String bad : List.of("", "a\0b", "a\uD83D", "\uDED2a", "a".repeat(256))) {
      for (Future<?> call :
          List.<Future<?>>of(
              inbox.read("v2", bad),
              inbox.states("v2", List.of("order-1", bad)),
              inbox.record(Entry.empty("v2", bad), "PAID", applying("order-1", "PAID")),
              inbox.record(Entry.empty("v2", "order-1"), bad, applying("order-1", "PAID")))) {
        PortOneException e = assertThrows(PortOneException.class, () -> await(call));
        assertEquals(FailureKind.INVALID_REQUEST, e.kind());
        assertTrue(e.text().matches("parameter '[\\w.]+' must .*"), e.text());
      }
    }
    assertEquals(0, books.balance());
  }

  @Test
  void limitsOutOfRangeAreRefused() {
    for (Duration bad :
        List.of(
            Duration.ZERO, Duration.ofMillis(999), Duration.ofSeconds(-5), Duration.ofDays(2))) {
      PortOneException e =
          assertThrows(PortOneException.class, () -> new SqlInbox(vertx, pool, bad));
      assertEquals(FailureKind.INVALID_REQUEST, e.kind());
      assertTrue(e.text().contains("'limit'"), e.text());
    }
  }

  /** PostgreSQL itself lets only one of several concurrent statements create a table. */
  @Test
  void severalNodesCreateTheTablesAtOnce() {
    Pool wide = Postgres.pool(vertx, 16);
    SqlInbox node = new SqlInbox(vertx, wide);
    for (int round = 0; round < 20; round++) {
      await(pool.query("drop table portone_payment, portone_sweep").execute());
      List<Future<Void>> nodes = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        nodes.add(node.createTables());
      }
      await(Future.all(nodes));
    }

    assertEquals(0, books.number("select count(*) from portone_payment"));
    assertEquals(0, books.number("select count(*) from portone_sweep"));
  }

  @Test
  void thePackageIsDescribedWithTheSameStatements() throws IOException {
    String described =
        Files.readString(Path.of("src/main/java/io/github/portonevertx/sql/package-info.java"))
            .replaceAll("(?m)^ \\* ?", "");

    assertTrue(described.contains(SqlInbox.DDL), described);
  }

  @Test
  void connectionsAreReused() {
    long before = books.number("select count(*) from pg_stat_activity where pid > 0");
    for (int i = 0; i < 50; i++) {
      await(inbox.record(Entry.empty("v2", "order-" + i), "PAID", applying("order-" + i, "PAID")));
    }

    assertEquals(before, books.number("select count(*) from pg_stat_activity where pid > 0"));
    assertTrue(pool.size() <= 4);
  }
}
