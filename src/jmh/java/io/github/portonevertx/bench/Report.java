package io.github.portonevertx.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Collects the tables and the charts, prints each table when it is complete, and writes the files.
 */
final class Report {
  private final List<Table> tables = new ArrayList<>();
  private final BarChart chart = new BarChart();
  private final Map<String, LineChart> lines = new LinkedHashMap<>();

  BarChart chart() {
    return chart;
  }

  /** Adds a chart of its own, and shows it below its table. */
  void add(Table table, String file, LineChart lineChart) {
    lines.put(file, lineChart);
    table.note("![chart](" + file + ")");
    add(table);
  }

  void add(Table table) {
    tables.add(table);
    System.out.println(table.markdown());
  }

  void write(Settings settings) throws IOException {
    Files.createDirectories(settings.to());
    StringBuilder text = new StringBuilder("# Benchmark results\n\n");
    String part = settings.part().equals("all") ? "" : " -Dbench=" + settings.part();
    text.append("Written by `./mvnw -q -Pbench")
        .append(part)
        .append("`, ")
        .append(LocalDate.now(ZoneOffset.UTC))
        .append(settings.quick() ? ", a quick look rather than a measurement.\n" : ".\n")
        .append(machine())
        .append("\n\n");
    if (!chart.isEmpty()) {
      write(settings.to().resolve("results.svg"), chart.svg());
      text.append("![chart](results.svg)\n\n");
    }
    for (Map.Entry<String, LineChart> one : lines.entrySet()) {
      write(settings.to().resolve(one.getKey()), one.getValue().svg());
    }
    tables.forEach(table -> text.append(table.markdown()));
    write(settings.to().resolve("results.md"), text.toString().stripTrailing() + "\n");
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
    System.out.println("written: " + file);
  }

  private static String machine() {
    return String.format(
        Locale.ROOT,
        "%d cores (%s), %s %s, %s %s.",
        Runtime.getRuntime().availableProcessors(),
        processor(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        System.getProperty("java.vm.name"),
        System.getProperty("java.version"));
  }

  /** Returns the CPU model on Linux, and the architecture elsewhere. */
  private static String processor() {
    Path cpuInfo = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(cpuInfo)) {
      return "unknown";
    }
    try (Stream<String> lines = Files.lines(cpuInfo, StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
