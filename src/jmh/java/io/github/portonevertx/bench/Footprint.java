package io.github.portonevertx.bench;

import io.github.portonevertx.v1.PortOneV1Client;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Measures the base cost of the library: jar size, heap, threads. */
final class Footprint {
  private Footprint() {}

  static void run(Report report, ServerProcess server) throws Exception {
    double[] heap = numbers(HeapUse.class, String.valueOf(server.port()));
    Table table =
        new Table(
            "Footprint",
            "Heap is what a garbage collection leaves; a query that waits has no connection yet.",
            "what",
            "value");
    table.row("jar, KiB", Medians.text("%.0f", jarSize() / 1024.0));
    table.row("heap: idle verticle with its token connection, bytes", whole(heap[0]));
    table.row("heap: query in flight, bare HttpClient, bytes", whole(heap[1]));
    table.row("heap: query in flight, portone-vertx, bytes", whole(heap[2]));
    table.row("heap: query that waits for a connection, bytes", whole(heap[3]));
    report.add(table);
  }

  /** Compares programs with one client of V2 each: start, heap and threads. */
  static void ofV2(Settings settings, Report report, ServerProcess server) throws Exception {
    Table table =
        new Table(
            "V2: one client, one query, then idle",
            "Medians of fresh processes: from the first line of main to the answer, the heap after a"
                + " garbage collection, and all threads of the process. An application on Vert.x has"
                + " the second row anyway.",
            "program",
            "ms",
            "heap, KiB",
            "threads");
    for (Map.Entry<String, String> program :
        List.of(
            Map.entry("nothing", IdleV2.EMPTY),
            Map.entry("Vert.x", IdleV2.VERTX),
            Map.entry("Vert.x and a WebClient by hand", IdleV2.BY_HAND),
            Map.entry("Vert.x and PortOneV2Client", IdleV2.OURS),
            Map.entry("official SDK for the JVM", IdleV2.SDK))) {
      List<Double> millis = new ArrayList<>();
      List<Double> heap = new ArrayList<>();
      List<Double> threads = new ArrayList<>();
      for (int round = 0; round < (settings.quick() ? 3 : 9); round++) {
        double[] numbers =
            numbers(IdleV2.class, program.getValue(), String.valueOf(server.portOfV2()));
        millis.add(numbers[0] / 1e3);
        heap.add(numbers[1] / 1024);
        threads.add(numbers[2]);
      }
      table.row(
          program.getKey(),
          whole(Medians.of(millis)),
          whole(Medians.of(heap)),
          whole(Medians.of(threads)));
    }
    report.add(table);
  }

  private static String whole(double value) {
    return Medians.text("%.0f", value);
  }

  /** Returns the numbers that a program prints. */
  private static double[] numbers(Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    return numbers("-Xmx256m", program, arguments);
  }

  /** Returns the numbers that a program prints, with a given size of the heap. */
  static double[] numbers(String heap, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ServerProcess.tool("java"));
    command.addAll(List.of(heap, "-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    return numbers(command);
  }

  /** Returns the numbers that a command prints in its last line. */
  static double[] numbers(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    process.getOutputStream().close();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("did not end: " + command);
    }
    String said =
        lastLine(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    if (said.isBlank()) {
      throw new IOException("said nothing: " + command);
    }
    return Arrays.stream(said.strip().split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  /** Returns the last line: the SDK's logging may write before it. */
  private static String lastLine(String said) {
    return said.strip().substring(said.strip().lastIndexOf('\n') + 1);
  }

  /** Returns the size of the classes packed as a jar. */
  private static long jarSize() throws Exception {
    Path classes =
        Path.of(PortOneV1Client.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isRegularFile(classes)) {
      return Files.size(classes);
    }
    Path jar = Files.createTempFile("portone-vertx", ".jar");
    Jars.pack(classes, jar);
    return Files.size(jar);
  }
}
