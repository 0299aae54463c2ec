package io.github.portonevertx.v2;

import io.github.portonevertx.internal.options.Check;
import io.github.portonevertx.internal.options.Option;
import io.github.portonevertx.internal.options.OptionTable;
import io.github.portonevertx.internal.options.OptionType;
import io.github.portonevertx.internal.options.SharedOptions;
import io.github.portonevertx.v2.internal.V2Api;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of the V2 options: the options of V2 only, which are defined here, and the shared ones.
 */
final class V2OptionTable {
  static final Option<String> API_SECRET =
      Option.text("apiSecret").secret().alsoKnownAs("secret", "apiKey", "token");
  static final Option<String> STORE_ID =
      Option.text("storeId")
          .checkedBy(
              Check.matching(V2Api.STORE_ID::accepts, "must be " + V2Api.STORE_ID.description()))
          .alsoKnownAs("store");
  static final Option<String> BASE_URL =
      SharedOptions.baseUrl(
          PortOneV2Options.DEFAULT_BASE_URL,
          "api.iamport.kr",
          "is the address of PortOne V1; this client is for V2: "
              + PortOneV2Options.DEFAULT_BASE_URL);
  static final Option<String> ADDRESS = SharedOptions.address(PortOneV2Options.DEFAULT_ADDRESS);
  static final Option<AuthenticationMode> AUTHENTICATION =
      Option.of(
              "authentication",
              OptionType.immutable(
                  AuthenticationMode.class, V2OptionTable::mode, AuthenticationMode::wire))
          .withDefault(AuthenticationMode.SECRET)
          .alsoKnownAs("auth", "authenticationMode");

  /** All options, in their order in JSON. */
  static final OptionTable TABLE =
      OptionTable.of(API_SECRET, STORE_ID, AUTHENTICATION, BASE_URL, ADDRESS)
          .and(List.of(SharedOptions.COMMANDS_ENABLED, SharedOptions.UNCHECKED_PARAMETERS))
          .and(SharedOptions.CONNECTIONS_AND_CALLS)
          .and(List.of(SharedOptions.IDLE_LIMIT));

  private V2OptionTable() {}

  private static AuthenticationMode mode(String key, @Nullable Object json) {
    String wire = OptionType.required(key, json, String.class, "secret or token");
    for (AuthenticationMode mode : AuthenticationMode.values()) {
      if (mode.wire().equals(wire)) {
        return mode;
      }
    }
    throw Check.invalid(key, "must be secret or token");
  }
}
