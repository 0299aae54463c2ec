package io.github.portonevertx.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two network namespaces of Linux connected by a virtual cable: processes on both sides communicate
 * until the right end is switched off. The left side sees only missing packets. Requires root and
 * {@code ip} of iproute2.
 */
final class CuttableNetwork implements AutoCloseable {
  static final String LEFT = "10.99.7.1";
  static final String RIGHT = "10.99.7.2";

  private final String name = "portone" + ProcessHandle.current().pid();
  private final Thread atExit = new Thread(this::remove);

  private CuttableNetwork() {}

  /** Returns why this machine cannot provide it, or {@code null} if it can. */
  static @Nullable String missing() {
    String probe = "portone-probe" + ProcessHandle.current().pid();
    try {
      String refused = output("ip", "netns", "add", probe);
      if (refused.isEmpty()) {
        output("ip", "netns", "del", probe);
        return null;
      }
      return refused;
    } catch (IOException e) {
      return "no command ip: " + e.getMessage();
    }
  }

  static CuttableNetwork create() throws IOException {
    CuttableNetwork network = new CuttableNetwork();
    Runtime.getRuntime().addShutdownHook(network.atExit);
    network.build();
    return network;
  }

  private void build() throws IOException {
    String left = name + "l";
    String right = name + "r";
    run("ip", "netns", "add", left);
    run("ip", "netns", "add", right);
    run("ip", "-n", left, "link", "add", "net", "type", "veth", "peer", "net", "netns", right);
    configure(left, LEFT);
    configure(right, RIGHT);
  }

  private static void configure(String side, String address) throws IOException {
    run("ip", "-n", side, "addr", "add", address + "/24", "dev", "net");
    run("ip", "-n", side, "link", "set", "lo", "up");
    run("ip", "-n", side, "link", "set", "net", "up");
  }

  /** Returns the prefix of a command that runs on the left side. */
  List<String> left() {
    return List.of("ip", "netns", "exec", name + "l");
  }

  List<String> right() {
    return List.of("ip", "netns", "exec", name + "r");
  }

  void cut() throws IOException {
    run("ip", "-n", name + "r", "link", "set", "net", "down");
  }

  void restore() throws IOException {
    run("ip", "-n", name + "r", "link", "set", "net", "up");
  }

  private static void run(String... command) throws IOException {
    String refused = output(command);
    if (!refused.isEmpty()) {
      throw new IOException(Arrays.toString(command) + ": " + refused);
    }
  }

  /** Returns the output of the command, which is empty on success. */
  private static String output(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.onExit().join();
    return text.strip();
  }

  private void remove() {
    List<String> left = new ArrayList<>();
    for (String side : List.of("l", "r")) {
      try {
        left.add(output("ip", "netns", "del", name + side));
      } catch (IOException e) {
        left.add(e.toString());
      }
    }
    left.removeIf(String::isEmpty);
    if (!left.isEmpty()) {
      System.err.println("not removed: " + left);
    }
  }

  @Override
  public void close() {
    if (Runtime.getRuntime().removeShutdownHook(atExit)) {
      remove();
    }
  }
}
