package io.github.portonevertx.internal.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Page;
import io.github.portonevertx.ReadAhead;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams whose pages are read and answered in random order, by a reader with random demand. */
class PageStreamModelTest {
  /** A page in flight, which the server reads at some time before it answers. */
  private static final class Flight {
    final Promise<Page<Integer>> answer = Promise.promise();
    final Server server;
    final int number;
    Page<Integer> page = new Page<>(0, 0, 0, List.of());
    boolean isRead;

    Flight(Server server, int number) {
      this.server = server;
      this.number = number;
    }
  }

  /** A listing that can grow at its beginning. */
  private final class Server {
    final List<Integer> entries;
    final int size = 1 + random.nextInt(4);

    Server(List<Integer> entries) {
      this.entries = new ArrayList<>(entries);
    }

    Future<Page<Integer>> page(int number) {
      Flight flight = new Flight(this, number);
      flights.add(flight);
      assertTrue(flights.size() <= limit, "in flight");
      return flight.answer.future();
    }

    Page<Integer> read(int number) {
      int from = Math.min(entries.size(), (number - 1) * size);
      int to = Math.min(entries.size(), from + size);
      return new Page<>(
          entries.size(),
          number - 1,
          to < entries.size() ? number + 1 : 0,
          List.copyOf(entries.subList(from, to)));
    }
  }

  private final List<Flight> flights = new ArrayList<>();
  private final List<Integer> read = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  private Random random = new Random(0);
  private int limit;
  private int ends;

  private void answerOne() {
    Flight flight = flights.get(random.nextInt(flights.size()));
    if (!flight.isRead) {
      flight.page = flight.server.read(flight.number);
      flight.isRead = true;
    } else {
      flights.remove(flight);
      flight.answer.complete(flight.page);
    }
  }

  private ReadStream<Integer> stream(List<Server> servers, boolean numbered) {
    List<Span<Integer>> spans = new ArrayList<>();
    for (Server server : servers) {
      spans.add(Span.<Integer>of(server::page).numbered(numbered && random.nextInt(4) > 0));
    }
    ReadStream<Integer> stream = PageStream.over(ReadAhead.of(limit), spans);
    stream.exceptionHandler(failures::add).endHandler(v -> ends++);
    return stream;
  }

  private void run(ReadStream<Integer> stream, Runnable change) {
    stream.pause().handler(read::add);
    for (int step = 0; ends == 0 && step < 100_000; step++) {
      change.run();
      if (flights.isEmpty() || random.nextInt(3) == 0) {
        stream.fetch(1 + random.nextInt(3));
      } else {
        answerOne();
      }
    }
    assertEquals(List.of(), failures);
    assertEquals(1, ends);
  }

  private void begin(long seed) {
    random = new Random(seed);
    limit = 1 + random.nextInt(6);
    flights.clear();
    read.clear();
    ends = 0;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyEntryIsReadOnceInOrder(boolean numbered) {
    for (long seed = 0; seed < 500; seed++) {
      begin(seed);
      List<Server> servers = new ArrayList<>();
      int count = 0;
      for (int span = random.nextInt(7); span > 0; span--) {
        int size = random.nextInt(3) * random.nextInt(12);
        servers.add(new Server(IntStream.range(count, count + size).boxed().toList()));
        count += size;
      }

      run(stream(servers, numbered), () -> {});

      assertEquals(IntStream.range(0, count).boxed().toList(), read, "seed " + seed);
    }
  }

  @Test
  void entriesThatAreAddedAtTheBeginningHideNoOther() {
    for (long seed = 0; seed < 1_000; seed++) {
      begin(seed);
      int count = random.nextInt(40);
      Server server = new Server(IntStream.range(0, count).boxed().toList());
      int[] added = {0};

      run(
          PageStream.over(
                  ReadAhead.of(limit), List.of(Span.<Integer>of(server::page).numbered(true)))
              .exceptionHandler(failures::add)
              .endHandler(v -> ends++),
          () -> {
            if (added[0] < 12 && random.nextInt(8) == 0) {
              server.entries.add(0, - ++added[0]);
            }
          });

      TreeSet<Integer> found = new TreeSet<>(read);
      assertTrue(
          found.containsAll(IntStream.range(0, count).boxed().toList()),
          "seed " + seed + ": " + read);
      List<Integer> once = new LinkedHashSet<>(read).stream().filter(entry -> entry >= 0).toList();
      assertEquals(IntStream.range(0, count).boxed().toList(), once, "seed " + seed);
    }
  }
}
