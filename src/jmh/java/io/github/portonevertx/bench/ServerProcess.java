package io.github.portonevertx.bench;

import io.vertx.core.net.PfxOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The {@link PaymentServer} in a separate process, controlled from this one. */
final class ServerProcess implements AutoCloseable {
  private final Path folder;
  private final Process process;
  private final ServerControl control;
  private final int plain;
  private final int http2;
  private final int http1;
  private final int near;
  private final int far;

  private ServerProcess(Path folder, Process process, String ports) {
    this.folder = folder;
    this.process = process;
    String[] each = ports.split(" ", -1);
    plain = Integer.parseInt(each[0]);
    http2 = Integer.parseInt(each[1]);
    http1 = Integer.parseInt(each[2]);
    near = Integer.parseInt(each[3]);
    far = Integer.parseInt(each[4]);
    control = new ServerControl(plain);
  }

  static ServerProcess start() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("portone-bench");
    makeCertificate(folder.resolve("server.p12"));
    Process process =
        new ProcessBuilder(
                tool("java"),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                PaymentServer.class.getName(),
                folder.resolve("server.p12").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    // The reader stays open, like the output of the process.
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String ports = said.readLine();
    if (ports == null) {
      throw new IOException("the server did not start");
    }
    return new ServerProcess(folder, process, ports);
  }

  static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  private static void makeCertificate(Path file) throws IOException, InterruptedException {
    Process keytool =
        new ProcessBuilder(
                tool("keytool"),
                "-genkeypair",
                "-alias",
                "bench",
                "-keyalg",
                "EC",
                "-dname",
                "CN=invented",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PaymentServer.PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!keytool.waitFor(30, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
      keytool.destroyForcibly();
      throw new IOException("keytool made no certificate");
    }
  }

  int port() {
    return plain;
  }

  String plain() {
    return "http://127.0.0.1:" + plain;
  }

  /** Returns the port of V2. */
  int portOfV2() {
    return near;
  }

  /** Returns the port of V2 that answers after {@link PaymentServer#FAR_AWAY}. */
  int farPortOfV2() {
    return far;
  }

  String tlsWithHttp2() {
    return "https://127.0.0.1:" + http2;
  }

  String tlsWithoutHttp2() {
    return "https://127.0.0.1:" + http1;
  }

  PfxOptions trust() {
    return new PfxOptions()
        .setPath(folder.resolve("server.p12").toString())
        .setPassword(PaymentServer.PASSWORD);
  }

  ServerControl control() {
    return control;
  }

  @Override
  public void close() throws IOException {
    control.close();
    process.getOutputStream().close();
    process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join().destroyForcibly();
    Files.deleteIfExists(folder.resolve("server.p12"));
    Files.deleteIfExists(folder);
  }
}
