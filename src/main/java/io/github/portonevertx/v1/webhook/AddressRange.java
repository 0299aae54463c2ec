package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.internal.logging.LogValue;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range of IP addresses, compared by a prefix mask. IPv4 in the form of IPv6 ({@code
 * ::ffff:10.0.0.0/104}) is IPv4.
 */
final class AddressRange {
  /** The maximum length of the text of an address with a zone. */
  private static final int LONGEST = 64;

  /** The bits in front of an IPv4 address in the form of IPv6. */
  private static final int MAPPED_BITS = 96;

  private static final String PART = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern IPV4 = Pattern.compile(PART + "(\\." + PART + "){3}");
  private static final Pattern PREFIX = Pattern.compile("\\d{1,3}");

  private final byte[] network;
  private final int prefix;

  private AddressRange(byte[] network, int prefix) {
    this.network = network;
    this.prefix = prefix;
  }

  /**
   * Parses an address, or a range such as {@code 10.0.0.0/8}.
   *
   * @throws IllegalArgumentException when it is neither
   */
  static AddressRange parse(String text) {
    String[] parts = text.split("/", 2);
    byte[] network =
        bytes(parts[0])
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "neither an address nor a range of addresses: " + LogValue.of(text)));
    int longest = network.length * Byte.SIZE;
    if (parts.length == 1) {
      return new AddressRange(network, longest);
    }
    int prefix = PREFIX.matcher(parts[1]).matches() ? Integer.parseInt(parts[1]) : -1;
    if (network.length == 4 && parts[0].indexOf(':') >= 0) {
      prefix -= MAPPED_BITS;
    }
    if (prefix < 0 || prefix > longest) {
      throw new IllegalArgumentException(
          "the prefix length of a range must be from 0 to 32 for IPv4, from 0 to 128 for IPv6, and"
              + " from 96 to 128 for IPv4 in the form of IPv6: "
              + LogValue.of(text));
    }
    return new AddressRange(network, prefix);
  }

  /**
   * Returns the 4 or 16 bytes of a numeric address; empty for anything else. A host name is never
   * resolved, because that would block and query a DNS server.
   */
  static Optional<byte[]> bytes(@Nullable String text) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    boolean ipv6 = text.indexOf(':') >= 0;
    if (!ipv6 && !IPV4.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      // The brackets prevent name resolution. IPv4 in the form of IPv6 becomes 4 bytes; a zone may
      // follow the address.
      String literal = ipv6 ? "[" + text.split("%", 2)[0] + "]" : text;
      return Optional.of(InetAddress.getByName(literal).getAddress());
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** Returns whether an address of 4 or 16 bytes is in this range. */
  boolean contains(byte[] address) {
    if (address.length != network.length) {
      return false;
    }
    for (int i = 0; i < network.length; i++) {
      int bits = Math.min(Byte.SIZE, Math.max(0, prefix - i * Byte.SIZE));
      int mask = 0xff << (Byte.SIZE - bits);
      if (((address[i] ^ network[i]) & mask & 0xff) != 0) {
        return false;
      }
    }
    return true;
  }
}
