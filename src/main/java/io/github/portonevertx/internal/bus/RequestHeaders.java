package io.github.portonevertx.internal.bus;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.api.Api;
import io.github.portonevertx.internal.api.Setting;
import io.github.portonevertx.internal.text.NearestName;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rejects misspelt and repeated headers of a request.
 *
 * <p>Tracing and bridges add their own headers, so an unknown name alone is accepted. A misspelt
 * name is rejected, because a refund with a misspelt {@code tier} would be made for another
 * merchant. A header with two values is rejected too, because only the first would be used.
 */
final class RequestHeaders {
  /** The optional headers whose absence changes the effect of a call. */
  private final List<String> checkedForTypos;

  private final List<String> known;

  /** Creates the check for the common headers and the settings of an API. */
  RequestHeaders(Api api) {
    List<String> optional = new ArrayList<>();
    for (Setting setting : api.settings()) {
      optional.add(setting.name());
    }
    optional.add(WireFormat.TIMEOUT);
    optional.add(WireFormat.UNCHECKED);
    checkedForTypos = List.copyOf(optional);
    optional.add(WireFormat.ACTION);
    optional.add(WireFormat.FORM);
    known = List.copyOf(optional);
  }

  /**
   * Checks all headers.
   *
   * @throws PortOneException {@code INVALID_REQUEST} that names the header
   */
  void check(MultiMap headers) {
    for (Map.Entry<String, String> header : headers) {
      String name = header.getKey();
      String contract = known(name);
      if (contract == null) {
        requireNoTypo(name);
      } else if (!header.getValue().equals(headers.get(contract))) {
        throw PortOneException.of(
            FailureKind.INVALID_REQUEST, "header '" + contract + "' has two values");
      }
    }
  }

  private @Nullable String known(String name) {
    for (String contract : known) {
      if (contract.equalsIgnoreCase(name)) {
        return contract;
      }
    }
    return null;
  }

  private void requireNoTypo(String name) {
    for (String optional : checkedForTypos) {
      if (NearestName.isTypo(name, optional)) {
        throw PortOneException.of(
            FailureKind.INVALID_REQUEST,
            "unknown header "
                + NearestName.quoted(name)
                + NearestName.didYouMean(List.of(optional)));
      }
    }
  }
}
