package io.github.portonevertx.webhook;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may send notices, by address.
 *
 * <p>A webhook is not believed anyway; keeping others out saves queries. The address is that of the
 * connection. Behind a proxy it is the proxy's, so name your proxies with {@link #behind}: then,
 * and only for a connection that comes from one of them, {@code X-Forwarded-For} is read, from its
 * end, where they write, to the first address that is none of theirs. What stands before that one
 * was written by the sender and says nothing.
 */
public final class Senders {
  /** Anybody. */
  public static final Senders ANYBODY = new Senders(List.of(""), List.of());

  /** The addresses that PortOne publishes for its webhooks. */
  public static final Senders PORTONE = of("52.78.100.19", "52.78.48.223", "52.78.5.241");

  /** The length of "4:" and "6:", in front of the binary digits of an address. */
  private static final int FAMILY = 2;

  /** More characters than an address with a zone has. */
  private static final int LONGEST = 64;

  /** The first binary digits of the addresses in a range. */
  private final List<String> senders;

  private final List<String> proxies;

  private Senders(List<String> senders, List<String> proxies) {
    this.senders = senders;
    this.proxies = proxies;
  }

  /**
   * These senders.
   *
   * @param addresses IPv4 or IPv6 addresses, or ranges such as {@code 10.0.0.0/8}; no host names
   * @return the senders
   * @throws IllegalArgumentException when one is neither
   */
  public static Senders of(String... addresses) {
    return new Senders(ranges(addresses), List.of());
  }

  /**
   * The same senders, reached through proxies.
   *
   * @param addresses of all proxies that may stand in between, or their ranges
   * @return a copy
   * @throws IllegalArgumentException when one is neither an address nor a range
   */
  public Senders behind(String... addresses) {
    return new Senders(senders, ranges(addresses));
  }

  boolean include(HttpServerRequest request) {
    // Not request.remoteAddress(): a router that allows forward headers answers their word there.
    return include(
        request.connection().remoteAddress().hostAddress(),
        request.headers().getAll("X-Forwarded-For"));
  }

  boolean include(@Nullable String peer, List<String> forwardedFor) {
    String sender = bits(peer);
    List<String> hops = new ArrayList<>();
    forwardedFor.forEach(header -> hops.addAll(Arrays.asList(header.split(",", -1))));
    for (int i = hops.size() - 1; i >= 0 && isIn(proxies, sender); i--) {
      sender = bits(withoutPort(hops.get(i).strip()));
    }
    return isIn(senders, sender);
  }

  private static boolean isIn(List<String> ranges, String address) {
    return ranges.stream().anyMatch(address::startsWith);
  }

  private static List<String> ranges(String... texts) {
    return Arrays.stream(texts).map(Senders::range).toList();
  }

  private static String range(String text) {
    String[] parts = text.split("/", 2);
    String address = bits(parts[0]);
    if (!address.isEmpty() && parts.length == 1) {
      return address;
    }
    if (!address.isEmpty() && parts[1].matches("\\d{1,3}")) {
      int end = FAMILY + Integer.parseInt(parts[1]);
      if (end <= address.length()) {
        return address.substring(0, end);
      }
    }
    throw new IllegalArgumentException("neither an address nor a range: " + text);
  }

  private static String withoutPort(String hop) {
    if (hop.startsWith("[") && hop.indexOf(']') > 0) {
      return hop.substring(1, hop.indexOf(']'));
    }
    return hop.matches("[\\d.]+:\\d+") ? hop.substring(0, hop.indexOf(':')) : hop;
  }

  /**
   * A numeric address, digit by binary digit behind its family; of IPv4 when it is IPv4 in the form
   * of IPv6. Empty for anything else, which must never be looked up by name: that would block, and
   * ask strangers.
   */
  private static String bits(@Nullable String text) {
    if (text == null || text.length() > LONGEST) {
      return "";
    }
    boolean ipv6 = text.indexOf(':') >= 0;
    if (!ipv6 && !isIpv4(text)) {
      return "";
    }
    try {
      // In brackets nothing but an address is read; a zone may follow it.
      String literal = ipv6 ? "[" + text.split("%", 2)[0] + "]" : text;
      byte[] bytes = InetAddress.getByName(literal).getAddress();
      StringBuilder bits = new StringBuilder(bytes.length == 4 ? "4:" : "6:");
      for (byte each : bytes) {
        bits.append(Integer.toBinaryString((each & 0xff) | 0x100), 1, 9);
      }
      return bits.toString();
    } catch (UnknownHostException e) {
      return "";
    }
  }

  private static boolean isIpv4(String text) {
    String part = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    return text.matches(part + "(\\." + part + "){3}");
  }
}
