package io.github.portonevertx.chaos.v2;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A node of the shop: a process that is started again whenever it has crashed. */
final class ShopProcess implements AutoCloseable {
  private static final int CRASHED = 137;

  private final JsonObject settings;
  private final Random seeds;
  private final Map<String, Integer> crashes = new ConcurrentHashMap<>();
  private final Queue<String> findings = new ConcurrentLinkedQueue<>();
  private volatile Process process;
  private volatile int port;
  private volatile boolean calm;
  private volatile boolean closed;

  /** Starts the node. */
  ShopProcess(JsonObject settings) {
    this.settings = settings;
    this.seeds = new Random(settings.getLong("seed"));
    this.process = start();
  }

  /** Returns the port that the node listens on, 0 while it does not. */
  int port() {
    return port;
  }

  /** Returns the number of crashes by the point at which they happened. */
  Map<String, Integer> crashes() {
    return crashes;
  }

  /** Returns what a node did that it should not. */
  Queue<String> findings() {
    return findings;
  }

  /** Ends the crashes. */
  synchronized void calm() {
    calm = true;
    try {
      Writer orders = process.outputWriter(StandardCharsets.UTF_8);
      orders.write("calm\n");
      orders.flush();
    } catch (IOException e) {
      // It has just crashed; the next process does not crash.
    }
  }

  private synchronized Process start() {
    JsonObject own =
        settings
            .copy()
            .put("seed", seeds.nextLong())
            .put("crash", calm ? 0 : settings.getValue("crash"));
    File log =
        Path.of("target", "vertx50", "node-" + settings.getInteger("node") + ".log").toFile();
    try {
      Process started =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-Xshare:auto",
                  "-Xmx128m",
                  "-Djava.util.logging.config.file="
                      + System.getProperty("java.util.logging.config.file", ""),
                  "-cp",
                  System.getProperty("java.class.path"),
                  ShopMain.class.getName(),
                  own.encode())
              .redirectError(ProcessBuilder.Redirect.appendTo(log))
              .start();
      Thread reader =
          new Thread(() -> read(started), "output of node " + settings.getValue("node"));
      reader.setDaemon(true);
      reader.start();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what a process prints until it ends, and starts the next one. */
  private void read(Process running) {
    boolean reported = false;
    try (BufferedReader lines = running.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("listening ")) {
          port = Integer.parseInt(line.substring("listening ".length()));
        } else if (line.startsWith("crash ")) {
          reported = true;
          crashes.merge(line.substring("crash ".length()), 1, Integer::sum);
        }
      }
    } catch (IOException e) {
      findings.add("output of a node: " + e);
    }
    port = 0;
    int code = running.onExit().join().exitValue();
    if (closed) {
      return;
    }
    if (code != CRASHED || !reported) {
      findings.add("a node ended with exit code " + code);
    }
    process = start();
  }

  @Override
  public void close() {
    closed = true;
    process.destroyForcibly();
    process.onExit().join();
  }
}
