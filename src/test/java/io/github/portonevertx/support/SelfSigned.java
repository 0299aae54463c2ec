package io.github.portonevertx.support;

import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.file.Path;

/** Self-signed certificates, created at run time by the JDK's keytool. */
public final class SelfSigned {
  private static final String PASSWORD = "invented";

  private SelfSigned() {}

  /**
   * Creates a key and its certificate.
   *
   * @param file the file to create; it must not exist
   * @param names names in the form of keytool, such as {@code dns:localhost}
   */
  public static void make(Path file, String names) throws IOException, InterruptedException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "test",
                "-keyalg",
                "EC",
                "-dname",
                "CN=invented",
                "-ext",
                "san=" + names,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    int exit = keytool.waitFor();
    if (exit != 0) {
      throw new IOException("keytool ended with " + exit);
    }
  }

  /** Returns the options to serve with or to trust this certificate. */
  public static PfxOptions read(Path file) {
    return new PfxOptions().setPath(file.toString()).setPassword(PASSWORD);
  }
}
