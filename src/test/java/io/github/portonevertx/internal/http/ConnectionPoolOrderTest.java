package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.internal.http.ConnectionPool.Usage;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every order in which waiters, connects, releases, failures and timers of a pool may come. */
class ConnectionPoolOrderTest {
  private static final long LONG = Long.MAX_VALUE;

  private final FakeNetwork network = new FakeNetwork();
  private final List<PooledConnection> got = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  private ConnectionPool pool = network.pool(2);

  private Waiter waiter() {
    return new Waiter(network.loop(), got::add, failures::add);
  }

  private Waiter acquire() {
    Waiter waiter = waiter();
    pool.acquire(waiter);
    network.run();
    return waiter;
  }

  private FakeConnection connected(FakeConnection connection) {
    network.connected(connection);
    network.run();
    return connection;
  }

  private PooledConnection last() {
    return got.get(got.size() - 1);
  }

  private void release(PooledConnection connection, boolean reusable, long idleNanos) {
    connection.release(reusable, idleNanos, () -> {});
    network.run();
  }

  private void release(PooledConnection connection) {
    release(connection, true, LONG);
  }

  private void assertUsage(int waiting, int open) {
    assertEquals(new Usage(waiting, open), pool.usage().result());
  }

  @Test
  void oneConnectForEachWaiterUpToTheLimit() {
    acquire();
    assertEquals(1, network.connects.size());
    acquire();
    acquire();
    acquire();

    assertEquals(2, network.connects.size());
    assertUsage(4, 2);
  }

  @Test
  void waiterBehindAConnectThatIsPendingOpensItsOwn() {
    Waiter gone = acquire();
    pool.cancel(gone);
    acquire();
    assertEquals(1, network.connects.size(), "the pending connect serves the second waiter");
    acquire();
    assertEquals(2, network.connects.size());
  }

  @Test
  void failedConnectFailsOneWaiterAndFreesItsPlace() {
    pool = network.pool(1);
    acquire();
    acquire();
    ConnectException refused = new ConnectException("refused");
    network.connects.get(0).fail(refused);
    network.run();

    assertEquals(List.of(refused), failures);
    assertEquals(2, network.connects.size());
    assertUsage(1, 1);
    connected(FakeConnection.http1());
    assertEquals(1, got.size());
    assertUsage(0, 1);
  }

  @Test
  void failedConnectWithoutAWaiterFreesItsPlace() {
    pool.cancel(acquire());
    network.connects.get(0).fail("invented");
    network.run();

    assertEquals(List.of(), failures);
    assertUsage(0, 0);
  }

  @Test
  void connectThatThrowsFailsItsWaiter() {
    network.closeClient();
    acquire();

    assertEquals("the client is closed", failures.get(0).getMessage());
    assertUsage(0, 0);
  }

  @Test
  void closeFailsTheWaitersAndStopsTheTimer() {
    pool = network.pool(1);
    acquire();
    FakeConnection connection = connected(FakeConnection.http1());
    release(last());
    assertEquals(List.of(FakeNetwork.IDLE.toNanos()), List.copyOf(network.timers.values()));
    acquire();
    acquire();
    assertTrue(pool.close().succeeded());
    network.run();

    assertEquals("the connections are closed", failures.get(0).getMessage());
    assertTrue(network.timers.isEmpty());
    assertUsage(0, 1);
    acquire();
    assertEquals(2, failures.size());
    assertEquals("the connections are closed", failures.get(1).getMessage());
    assertFalse(connection.closed, "the client closes its connections");
    release(last());
    assertTrue(connection.closed);
    assertUsage(0, 0);
    assertTrue(network.timers.isEmpty());
  }

  @Test
  void aConnectThatEndsAfterTheCloseIsClosed() {
    acquire();
    pool.close();
    FakeConnection connection = connected(FakeConnection.http1());

    assertTrue(connection.closed);
    assertUsage(0, 0);
    assertTrue(network.timers.isEmpty());
  }

  @Test
  void anUnusedConnectionServesTheNextWaiter() {
    pool = network.pool(1);
    acquire();
    connected(FakeConnection.http1());
    PooledConnection connection = last();
    acquire();
    connection.releaseUnused();
    network.run();

    assertEquals(List.of(connection, connection), got);
    assertFalse(connection.isReused());
    release(connection);
    assertTrue(connection.isReused());
    assertEquals(List.of(FakeNetwork.IDLE.toNanos()), List.copyOf(network.timers.values()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aFailedConnectionIsClosedAndReplaced(boolean idle) {
    pool = network.pool(1);
    acquire();
    FakeConnection connection = connected(FakeConnection.http1());
    if (idle) {
      release(last());
    }
    connection.fail();
    network.run();
    assertTrue(connection.closed);
    assertFalse(last().isUsable());
    assertUsage(0, 0);

    acquire();
    assertEquals(2, network.connects.size());
  }

  @Test
  void placeOfAClosedConnectionGoesToTheNextWaiter() {
    pool = network.pool(1);
    acquire();
    FakeConnection connection = connected(FakeConnection.http1());
    acquire();
    assertEquals(1, network.connects.size());
    connection.close();
    network.run();

    assertEquals(2, network.connects.size());
    assertUsage(1, 1);
  }

  @Test
  void connectionClosedWhileInUseIsNotReused() {
    acquire();
    FakeConnection connection = connected(FakeConnection.http1());
    PooledConnection first = last();
    connection.close();
    assertUsage(0, 0);
    release(first);
    acquire();

    assertFalse(first.isReused());
    assertEquals(2, network.connects.size());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void connectionThatMustNotBeReusedIsClosed(boolean multiplexed) {
    acquire();
    FakeConnection connection =
        connected(multiplexed ? FakeConnection.http2(5) : FakeConnection.http1());
    release(last(), false, LONG);

    assertTrue(connection.closed);
    assertUsage(0, 0);
    assertFalse(last().isReused());
  }
}
