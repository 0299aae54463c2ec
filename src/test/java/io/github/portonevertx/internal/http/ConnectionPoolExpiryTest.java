package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.internal.http.ConnectionPool.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The end of connections of a pool: GOAWAY, multiplexing and expiry. */
class ConnectionPoolExpiryTest {
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
  void goAwayClosesAnIdleConnection() {
    acquire();
    FakeConnection connection = connected(FakeConnection.http2(5));
    release(last());
    connection.goAway();

    assertTrue(connection.closed);
    assertUsage(0, 0);
  }

  @Test
  void goAwayLetsTheOtherExchangesFinish() {
    acquire();
    FakeConnection connection = connected(FakeConnection.http2(5));
    acquire();
    PooledConnection shared = last();
    assertSame(got.get(0), shared);
    connection.goAway();
    assertFalse(connection.closed);

    acquire();
    assertEquals(2, network.connects.size());
    release(shared);
    assertFalse(connection.closed);
    release(shared);
    assertTrue(connection.closed);
  }

  @Test
  void multiplexedConnectionTakesAsManyRequestsAsItsServerAllows() {
    acquire();
    connected(FakeConnection.http2(2));
    acquire();
    assertEquals(2, got.size());
    acquire();
    assertEquals(2, got.size());
    assertEquals(2, network.connects.size());

    PooledConnection shared = got.get(0);
    release(shared);
    assertEquals(List.of(shared, shared, shared), got);
  }

  @Test
  void connectionOfAServerThatAllowsNoRequestTakesOneAtATime() {
    pool = network.pool(1);
    acquire();
    connected(FakeConnection.http2(0));
    acquire();
    assertEquals(1, got.size());
    release(last());
    assertEquals(2, got.size());
  }

  @Test
  void timerIsSetForTheFirstConnectionThatExpires() {
    acquire();
    FakeConnection first = connected(FakeConnection.http1());
    acquire();
    FakeConnection second = connected(FakeConnection.http1());
    release(got.get(0), true, 5_000);
    assertEquals(List.of(5_000L), List.copyOf(network.timers.values()));
    network.now += 1_000;
    release(got.get(1), true, 6_000);
    assertEquals(1, network.timers.size(), "one timer at a time");

    network.now += 4_000;
    network.fire();
    assertTrue(first.closed);
    assertFalse(second.closed);
    assertEquals(List.of(2_000L), List.copyOf(network.timers.values()));
    network.now += 1_999;
    network.fire();
    assertFalse(second.closed);
    network.now += 1;
    network.fire();
    assertTrue(second.closed);
    assertTrue(network.timers.isEmpty());
    assertUsage(0, 0);
  }

  @Test
  void timerIsSetAtOnceForAConnectionThatHasExpired() {
    acquire();
    connected(FakeConnection.http1());
    release(last(), true, -1);

    assertEquals(List.of(0L), List.copyOf(network.timers.values()));
  }

  @Test
  void aConnectionInUseDoesNotExpire() {
    acquire();
    FakeConnection connection = connected(FakeConnection.http2(5));
    release(last(), true, 5_000);
    acquire();
    network.now += 6_000;
    network.fire();
    assertFalse(connection.closed);
    assertTrue(network.timers.isEmpty(), "no idle connection, no timer");

    acquire();
    assertEquals(1, network.connects.size());
    assertSame(got.get(0), last());
  }

  @Test
  void anExpiredConnectionIsClosedInsteadOfUsed() {
    acquire();
    FakeConnection connection = connected(FakeConnection.http1());
    release(last(), true, 5_000);
    network.now += 5_000;
    acquire();

    assertTrue(connection.closed);
    assertEquals(1, got.size());
    assertEquals(2, network.connects.size());
  }

  @Test
  void limitOfThePoolAppliesWhenItIsShorter() {
    acquire();
    connected(FakeConnection.http1());
    release(last(), true, Duration.ofDays(1).toNanos());

    assertEquals(List.of(FakeNetwork.IDLE.toNanos()), List.copyOf(network.timers.values()));
  }

  @Test
  void aNewConnectionWithoutAWaiterExpiresToo() {
    Waiter gone = acquire();
    pool.cancel(gone);
    FakeConnection connection = connected(FakeConnection.http1());
    assertEquals(List.of(FakeNetwork.IDLE.toNanos()), List.copyOf(network.timers.values()));
    network.now += FakeNetwork.IDLE.toNanos();
    network.fire();

    assertTrue(connection.closed);
  }

  @Test
  void anAnswerIsHandedOnAfterTheConnectionIsTakenBack() {
    pool = network.pool(1);
    acquire();
    connected(FakeConnection.http1());
    acquire();
    List<Integer> taken = new ArrayList<>();
    last().release(true, LONG, () -> taken.add(pool.usage().result().waiting()));
    network.run();

    assertEquals(List.of(0), taken);
    assertEquals(2, got.size());
  }
}
