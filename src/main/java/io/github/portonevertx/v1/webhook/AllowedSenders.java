package io.github.portonevertx.v1.webhook;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The IP addresses that may send webhooks and confirm requests.
 *
 * <p>The content of a webhook is never trusted in any case; filtering by address saves queries. The
 * address is that of the connection. Behind a proxy it is the proxy's, so configure your proxies
 * with {@link #behind}. For a connection from one of them, {@code X-Forwarded-For} is read from its
 * end, where the proxies append, to the first address that is not a proxy. Everything before that
 * address is set by the sender and is ignored.
 */
public final class AllowedSenders {
  /** Every sender, whether its address is known or not. */
  public static final AllowedSenders ANY_ADDRESS = new AllowedSenders(List.of(), List.of(), true);

  /** The addresses that PortOne publishes for its webhooks. */
  public static final AllowedSenders PORTONE = of("52.78.100.19", "52.78.48.223", "52.78.5.241");

  private final List<AddressRange> senders;
  private final List<AddressRange> proxies;
  private final boolean all;

  private AllowedSenders(List<AddressRange> senders, List<AddressRange> proxies, boolean all) {
    this.senders = senders;
    this.proxies = proxies;
    this.all = all;
  }

  /**
   * Returns the senders with these addresses.
   *
   * @param addresses IPv4 or IPv6 addresses, or ranges such as {@code 10.0.0.0/8}; no host names
   * @return the senders
   * @throws IllegalArgumentException when one is neither
   */
  public static AllowedSenders of(String... addresses) {
    return new AllowedSenders(ranges(addresses), List.of(), false);
  }

  /**
   * Returns a copy of these senders that are reached through proxies.
   *
   * @param addresses of all proxies between the sender and this server, or their ranges
   * @return a copy
   * @throws IllegalArgumentException when one is neither an address nor a range
   */
  public AllowedSenders behind(String... addresses) {
    return new AllowedSenders(senders, ranges(addresses), all);
  }

  boolean include(HttpServerRequest request) {
    // Not request.remoteAddress(): a router that allows forward headers takes it from those.
    SocketAddress peer = request.connection().remoteAddress();
    return include(
        peer == null ? null : peer.hostAddress(), request.headers().getAll("X-Forwarded-For"));
  }

  boolean include(@Nullable String peer, List<String> forwardedFor) {
    if (all) {
      return true;
    }
    Optional<byte[]> sender = AddressRange.bytes(peer);
    List<String> hops = new ArrayList<>();
    forwardedFor.forEach(header -> hops.addAll(Arrays.asList(header.split(",", -1))));
    for (int i = hops.size() - 1; i >= 0 && isIn(proxies, sender); i--) {
      sender = AddressRange.bytes(withoutPort(hops.get(i).strip()));
    }
    return isIn(senders, sender);
  }

  private static boolean isIn(List<AddressRange> ranges, Optional<byte[]> address) {
    return address.isPresent() && ranges.stream().anyMatch(range -> range.contains(address.get()));
  }

  private static List<AddressRange> ranges(String... texts) {
    return Arrays.stream(texts).map(AddressRange::parse).toList();
  }

  private static String withoutPort(String hop) {
    if (hop.startsWith("[") && hop.indexOf(']') > 0) {
      return hop.substring(1, hop.indexOf(']'));
    }
    return hop.matches("[\\d.]+:\\d+") ? hop.substring(0, hop.indexOf(':')) : hop;
  }
}
