package io.github.portonevertx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
    Program web = new Program(StartUp.WEB_CLIENT, "Vert.x and a verticle with a WebClient");
    List<Program> programs =
        List.of(
            new Program(StartUp.EMPTY, "Vert.x and an empty verticle"),
            web,
            new Program(StartUp.V1, "Vert.x and PortOneV1Verticle"),
            new Program(StartUp.V2, "Vert.x and PortOneV2Verticle"));
    for (Program program : programs) {
      start(jars, "-XX:ArchiveClassesAtExit=" + program.archive(folder), program, server, v2);
    }
    for (int round = 0; round < (settings.quick() ? 3 : 15); round++) {
      for (Program program : programs) {
        program.plain.add(start(jars, "-Xshare:auto", program, server, v2));
        String archive = "-XX:SharedArchiveFile=" + program.archive(folder);
        program.archived.add(start(jars, archive, program, server, v2));
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
    for (Program program : programs) {
      table.row(
          program.title,
          whole(program.plain),
          whole(differences(program.plain, web.plain)),
          whole(program.archived),
          whole(differences(program.archived, web.archived)));
    }
    report.add(table);
  }

  /** A program and its times in milliseconds. */
  private record Program(String name, String title, List<Double> plain, List<Double> archived) {
    Program(String name, String title) {
      this(name, title, new ArrayList<>(), new ArrayList<>());
    }

    Path archive(Path folder) {
      return folder.resolve(name);
    }
  }

  private static List<Double> differences(List<Double> times, List<Double> others) {
    List<Double> differences = new ArrayList<>();
    for (int round = 0; round < times.size(); round++) {
      differences.add(times.get(round) - others.get(round));
    }
    return differences;
  }

  private static String whole(List<Double> values) {
    return Medians.text("%.0f", Medians.of(values));
  }

  private static double start(
      String jars, String option, Program program, ServerProcess server, String v2)
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
            program.name,
            server.plain(),
            v2);
    return Footprint.numbers(command)[0] / 1e3;
  }
}
