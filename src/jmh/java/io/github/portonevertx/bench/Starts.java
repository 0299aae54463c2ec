package io.github.portonevertx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures how long a fresh JVM takes until a verticle is deployed, with and without an archive of
 * its classes (application class data sharing, AppCDS).
 *
 * <p>All classes are in jars, as in an application: an archive contains none from a folder.
 */
final class Starts {
  private Starts() {}

  static void run(Settings settings, Report report, ServerProcess server) throws Exception {
    Path folder = Files.createTempDirectory("portone-start");
    String jars = Jars.classPath(folder);
    String v2 = "http://127.0.0.1:" + server.portOfV2();
    Map<String, String> programs = new LinkedHashMap<>();
    programs.put(StartUp.EMPTY, "Vert.x and an empty verticle");
    programs.put(StartUp.WEB_CLIENT, "Vert.x and a verticle with a WebClient");
    programs.put(StartUp.V1, "Vert.x and PortOneV1Verticle");
    programs.put(StartUp.V2, "Vert.x and PortOneV2Verticle");
    Map<String, List<Double>> plain = new LinkedHashMap<>();
    Map<String, List<Double>> archived = new LinkedHashMap<>();
    for (String program : programs.keySet()) {
      plain.put(program, new ArrayList<>());
      archived.put(program, new ArrayList<>());
      start(jars, "-XX:ArchiveClassesAtExit=" + folder.resolve(program), program, server, v2);
    }
    for (int round = 0; round < (settings.quick() ? 3 : 15); round++) {
      for (String program : programs.keySet()) {
        plain.get(program).add(start(jars, "-Xshare:auto", program, server, v2));
        archived
            .get(program)
            .add(
                start(
                    jars, "-XX:SharedArchiveFile=" + folder.resolve(program), program, server, v2));
      }
    }
    Table table =
        new Table(
            "Start",
            "From the first line of main of a fresh JVM to the deployed verticle, median in"
                + " milliseconds; the difference is to the verticle with a WebClient of the same"
                + " round. AppCDS: with an archive that -XX:ArchiveClassesAtExit made.",
            "program",
            "ms",
            "difference",
            "ms with AppCDS",
            "difference with AppCDS");
    for (Map.Entry<String, String> program : programs.entrySet()) {
      table.row(
          program.getValue(),
          whole(plain.get(program.getKey())),
          whole(beyond(plain, program.getKey())),
          whole(archived.get(program.getKey())),
          whole(beyond(archived, program.getKey())));
    }
    report.add(table);
  }

  private static List<Double> beyond(Map<String, List<Double>> times, String program) {
    List<Double> differences = new ArrayList<>();
    for (int round = 0; round < times.get(program).size(); round++) {
      differences.add(times.get(program).get(round) - times.get(StartUp.WEB_CLIENT).get(round));
    }
    return differences;
  }

  private static String whole(List<Double> values) {
    return Medians.text("%.0f", Medians.of(values));
  }

  private static double start(
      String jars, String option, String program, ServerProcess server, String v2)
      throws IOException, InterruptedException {
    List<String> command =
        List.of(
            ServerProcess.tool("java"),
            "-Xmx256m",
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            option,
            "-cp",
            jars,
            StartUp.class.getName(),
            program,
            server.plain(),
            v2);
    return Footprint.numbers(command)[0] / 1e3;
  }
}
