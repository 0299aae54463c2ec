package io.github.portonevertx.internal.bus;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.text.NearestName;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses headers of a request that are mistaken for one of the contract.
 *
 * <p>Tracing and bridges add headers of their own, so an unknown name alone is no mistake. A
 * misspelt name is one: a refund with a misspelt {@code tier} would be made for another merchant.
 * So is a header with two values, of which only the first would count.
 */
final class RequestHeaders {
  /** The optional headers whose absence changes what a call does. */
  private static final List<String> SPELLED_RIGHT = List.of(WireFormat.TIER, WireFormat.TIMEOUT);

  private static final List<String> KNOWN =
      List.of(WireFormat.ACTION, WireFormat.TIER, WireFormat.TIMEOUT, WireFormat.FORM);

  private RequestHeaders() {}

  /**
   * Checks all headers.
   *
   * @throws PortOneException {@code INVALID_REQUEST} that names the header
   */
  static void check(MultiMap headers) {
    for (Map.Entry<String, String> header : headers) {
      String name = header.getKey();
      String known = known(name);
      if (known == null) {
        requireNoTypo(name);
      } else if (!header.getValue().equals(headers.get(known))) {
        throw PortOneException.of(
            FailureKind.INVALID_REQUEST, "header '" + known + "' has two values");
      }
    }
  }

  private static @Nullable String known(String name) {
    for (String known : KNOWN) {
      if (known.equalsIgnoreCase(name)) {
        return known;
      }
    }
    return null;
  }

  private static void requireNoTypo(String name) {
    for (String known : SPELLED_RIGHT) {
      if (NearestName.isTypo(name, known)) {
        throw PortOneException.of(
            FailureKind.INVALID_REQUEST,
            "unknown header " + NearestName.quoted(name) + NearestName.didYouMean(List.of(known)));
      }
    }
  }
}
