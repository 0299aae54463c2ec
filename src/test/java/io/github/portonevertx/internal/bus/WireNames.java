package io.github.portonevertx.internal.bus;

import io.github.portonevertx.v1.internal.V1Api;
import io.github.portonevertx.v2.internal.V2Api;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of the wire contract, for the tables that document them. */
public final class WireNames {
  private WireNames() {}

  /** The values at an address, and the address itself. */
  public static Map<String, String> addresses(String base) {
    return Map.of("query", Addresses.query(base), "command", Addresses.command(base));
  }

  /** The headers of a request. */
  public static List<String> requestHeaders() {
    return List.of(
        WireFormat.ACTION,
        WireFormat.TIMEOUT,
        V1Api.TIER.name(),
        V2Api.STORE_ID.name(),
        V2Api.IDEMPOTENCY_KEY.name(),
        WireFormat.FORM,
        WireFormat.UNCHECKED);
  }

  /** The headers of a reply. */
  public static List<String> replyHeaders() {
    return List.of(WireFormat.PARTIAL, WireFormat.MISSING);
  }

  /** Returns whether the lists above contain every header of {@link WireFormat}. */
  public static boolean areComplete() throws IllegalAccessException {
    TreeSet<String> known = new TreeSet<>();
    Stream.of(V1Api.API, V2Api.API)
        .flatMap(api -> api.settings().stream())
        .forEach(setting -> known.add(setting.name()));
    for (Field field : WireFormat.class.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers())
          && field.getType() == String.class
          && !Modifier.isPrivate(field.getModifiers())) {
        known.add(String.valueOf(field.get(null)));
      }
    }
    return Stream.of(requestHeaders(), replyHeaders())
        .flatMap(List::stream)
        .collect(Collectors.toCollection(TreeSet::new))
        .equals(known);
  }
}
