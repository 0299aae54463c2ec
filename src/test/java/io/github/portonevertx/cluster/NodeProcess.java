package io.github.portonevertx.cluster;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Another JVM with a node, as seen by the process that controls it. */
final class NodeProcess implements AutoCloseable {
  private static final int LIMIT_SECONDS = 120;

  private final Process process;
  private final Writer orders;
  private final BufferedReader answers;

  private NodeProcess(Process process) {
    this.process = process;
    this.orders = process.outputWriter(StandardCharsets.UTF_8);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts a JVM like this one that joins the cluster; {@link #joined} returns when it has. */
  static NodeProcess start(String cluster) {
    return start(List.of(), List.of(), cluster);
  }

  /** Starts a JVM with another command, options of the JVM, and arguments of {@link NodeMain}. */
  static NodeProcess start(List<String> by, List<String> options, String... arguments) {
    List<String> command = new ArrayList<>(by);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Xmx256m");
    String logging = System.getProperty("java.util.logging.config.file");
    command.add("-Djava.util.logging.config.file=" + logging);
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(NodeMain.class.getName());
    command.addAll(List.of(arguments));
    try {
      return new NodeProcess(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  NodeProcess joined() {
    cluster();
    return this;
  }

  /**
   * Waits until it has joined or started a cluster, and returns what another node passes to join.
   */
  String cluster() {
    return answer().getString("joined");
  }

  /** Sends an instruction and waits for its answer. */
  JsonObject request(JsonObject order) {
    send(order);
    return answer();
  }

  /** Sends an instruction whose {@link #answer} is read later. */
  void send(JsonObject order) {
    try {
      orders.write(order.encode() + "\n");
      orders.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonObject answer() {
    @Nullable String line;
    try {
      line = CompletableFuture.supplyAsync(this::read).get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("node " + process.pid() + " does not answer", e);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    if (line == null) {
      throw new AssertionError("node " + process.pid() + " has ended");
    }
    return new JsonObject(line);
  }

  private @Nullable String read() {
    try {
      return answers.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a Unix signal: {@code STOP} suspends the process, {@code CONT} resumes it. */
  void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
          .inheritIO()
          .start()
          .onExit()
          .join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills the process without a shutdown. */
  void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    kill();
    process.onExit().orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
  }
}
