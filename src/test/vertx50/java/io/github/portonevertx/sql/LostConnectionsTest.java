package io.github.portonevertx.sql;

import static io.github.portonevertx.sql.Postgres.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.events.Inbox.Entry;
import io.github.portonevertx.sql.StatementProxy.Loss;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The connection is lost at each statement in turn, and each time a state is applied once. */
class LostConnectionsTest {
  private final Vertx vertx = Vertx.vertx();
  private StatementProxy proxy;
  private Books books;
  private SqlInbox inbox;

  @BeforeEach
  void connect() {
    books = new Books(Postgres.pool(vertx, 4));
    proxy = new StatementProxy(vertx);
    inbox = new SqlInbox(vertx, Postgres.pool(vertx, 2, proxy.port()));
  }

  @AfterEach
  void close() {
    await(vertx.close());
  }

  /**
   * Handles a state as payment events do: it is read first, and looked up again after a failure.
   */
  private List<FailureKind> handle(String payment, String state) {
    List<FailureKind> failures = new ArrayList<>();
    for (int attempt = 0; attempt < 20; attempt++) {
      try {
        Entry read = await(inbox.read("v2", payment));
        if (state.equals(read.state())) {
          return failures;
        }
        if (await(
            inbox.record(read, state, connection -> Books.apply(connection, payment, state)))) {
          return failures;
        }
      } catch (PortOneException e) {
        failures.add(e.kind());
      } catch (RuntimeException e) {
        // The handler's own statement failed, which is passed on unchanged.
        failures.add(FailureKind.UNAVAILABLE);
      }
    }
    throw new AssertionError("not handled after 20 attempts: " + failures);
  }

  @ParameterizedTest
  @EnumSource(Loss.class)
  void aStateIsAppliedOnceWhateverIsLost(Loss loss) {
    handle("warm-up", "PAID");
    proxy.lose(0, loss);
    handle("order-0", "PAID");
    int requests = proxy.requests();
    assertTrue(requests >= 7, "only " + requests + " requests");

    List<FailureKind> failures = new ArrayList<>();
    for (int lost = 1; lost <= requests; lost++) {
      String payment = "order-" + lost;
      for (String state : List.of("PAID", "CANCELLED")) {
        proxy.lose(lost, loss);
        failures.addAll(handle(payment, state));
      }
      assertEquals(List.of("PAID", "CANCELLED"), books.applied(payment), "request " + lost);
      assertEquals(new Entry("v2", payment, 2, "CANCELLED"), await(inbox.read("v2", payment)));
    }

    assertEquals(2 + 2 * requests, books.balance());
    assertEquals(2 * requests, proxy.losses());
    assertTrue(failures.contains(FailureKind.UNAVAILABLE), failures.toString());
    // The commits of the two states, the answers of which were lost.
    assertEquals(2, failures.stream().filter(FailureKind.OUTCOME_UNKNOWN::equals).count());
  }

  /** The request of the commit is found as the last one before which nothing is applied yet. */
  @Test
  void commitWithoutAnswerIsUnknownWhetherOrNotItWasDone() {
    BiFunction<String, Loss, Boolean> lostCommit =
        (payment, loss) -> {
          await(inbox.read("v2", "warm-up"));
          proxy.lose(0, loss);
          await(
              inbox.record(
                  Entry.empty("v2", payment + "-counted"),
                  "PAID",
                  connection -> Books.apply(connection, payment + "-counted", "PAID")));
          proxy.lose(proxy.requests(), loss);
          PortOneException e =
              assertThrows(
                  PortOneException.class,
                  () ->
                      await(
                          inbox.record(
                              Entry.empty("v2", payment),
                              "PAID",
                              connection -> Books.apply(connection, payment, "PAID"))));
          assertEquals(FailureKind.OUTCOME_UNKNOWN, e.kind());
          return books.applied(payment).equals(List.of("PAID"));
        };

    assertFalse(lostCommit.apply("order-1", Loss.BEFORE_REQUEST));
    assertEquals(Entry.empty("v2", "order-1"), await(inbox.read("v2", "order-1")));

    assertTrue(lostCommit.apply("order-2", Loss.AFTER_REQUEST));
    assertEquals(new Entry("v2", "order-2", 1, "PAID"), await(inbox.read("v2", "order-2")));
  }

  /** The session ends while the handler runs, and the handler does not notice. */
  @Test
  void stateOfALostSessionIsNotRecorded() {
    Pool admin = Postgres.pool(vertx, 1);
    PortOneException e =
        assertThrows(
            PortOneException.class,
            () ->
                await(
                    inbox.record(
                        Entry.empty("v2", "order-1"),
                        "PAID",
                        connection ->
                            Books.apply(connection, "order-1", "PAID")
                                .compose(
                                    done -> connection.query("select pg_backend_pid()").execute())
                                .compose(
                                    rows ->
                                        admin
                                            .query(
                                                "select pg_terminate_backend("
                                                    + rows.iterator().next().getInteger(0)
                                                    + ", 10000)")
                                            .execute())
                                .compose(killed -> Future.succeededFuture()))));

    assertEquals(FailureKind.UNAVAILABLE, e.kind());
    assertEquals(Entry.empty("v2", "order-1"), await(inbox.read("v2", "order-1")));
    assertEquals(List.of(), books.applied("order-1"));
  }
}
