package io.github.portonevertx.testkit;

/** The TCP port that a program reads from the system property {@code port}. */
public final class PortProperty {

  private static final String DEFAULT = "8484";

  private PortProperty() {}

  /** Returns the port; ends the JVM with an explanation if the property is not a port. */
  public static int read() {
    String text = System.getProperty("port", DEFAULT);
    int port = parse(text);
    if (port < 0) {
      exit("-Dport must be a number from 0 to 65535 (0: any free port), but is '" + text + "'.");
    }
    return port;
  }

  /** Returns the port in the text, or a negative number if it is not a port. */
  public static int parse(String text) {
    try {
      int port = Integer.parseInt(text);
      return port <= 65_535 ? port : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Ends the JVM because the program cannot listen on the port. */
  public static void exitTaken(int port, Throwable cause) {
    exit("Cannot listen on port " + port + ": " + cause.getMessage());
  }

  private static void exit(String why) {
    System.err.println(why);
    System.exit(2);
  }
}
