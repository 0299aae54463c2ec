package io.github.portonevertx.bench;

import io.github.portonevertx.v1.PortOneV1Client;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Measures the base cost of the library: start-up, jar size, heap. */
final class Footprint {
  private Footprint() {}

  static void run(Settings settings, Report report, ServerProcess server) throws Exception {
    List<Double> empty = new ArrayList<>();
    List<Double> web = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    List<Double> beyond = new ArrayList<>();
    for (int round = 0; round < (settings.quick() ? 3 : 9); round++) {
      empty.add(numbers(StartUp.class, StartUp.EMPTY)[0] / 1e3);
      web.add(numbers(StartUp.class, StartUp.WEB_CLIENT)[0] / 1e3);
      ours.add(numbers(StartUp.class, server.plain())[0] / 1e3);
      beyond.add(ours.get(round) - empty.get(round));
    }
    double[] heap = numbers(HeapUse.class, String.valueOf(server.port()));
    Table table =
        new Table(
            "Start and footprint",
            "Starts are those of fresh processes, from the first line of main to the deployed"
                + " verticle. Heap is what a garbage collection leaves; a query that waits has no"
                + " connection yet.",
            "what",
            "value");
    table.row("start: Vert.x and an empty verticle, ms", whole(Medians.of(empty)));
    table.row("start: Vert.x and a verticle with a WebClient, ms", whole(Medians.of(web)));
    table.row("start: Vert.x and PortOneV1Verticle, ms", whole(Medians.of(ours)));
    table.row("start: PortOneV1Verticle beyond the empty one, ms", whole(Medians.of(beyond)));
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
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    process.getOutputStream().close();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(program.getSimpleName() + " did not end");
    }
    String said =
        lastLine(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    if (said.isBlank()) {
      throw new IOException(program.getSimpleName() + " said nothing");
    }
    return Arrays.stream(said.strip().split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  /** Returns the last line: the SDK's logging may write before it. */
  private static String lastLine(String said) {
    return said.strip().substring(said.strip().lastIndexOf('\n') + 1);
  }

  /** Returns the size of the classes packed as a jar, without building one. */
  private static long jarSize() throws Exception {
    Path classes =
        Path.of(PortOneV1Client.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    ByteArrayOutputStream jar = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(jar);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
        zip.write(Files.readAllBytes(file));
        zip.closeEntry();
      }
    }
    return jar.size();
  }
}
