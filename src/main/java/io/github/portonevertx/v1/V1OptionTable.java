package io.github.portonevertx.v1;

import io.github.portonevertx.internal.options.Check;
import io.github.portonevertx.internal.options.Option;
import io.github.portonevertx.internal.options.OptionTable;
import io.github.portonevertx.internal.options.SharedOptions;
import io.github.portonevertx.v1.internal.V1Api;
import java.util.List;

/**
 * The table of the V1 options: the options of V1 only, which are defined here, and the shared ones.
 */
final class V1OptionTable {
  static final Option<String> API_KEY =
      Option.text("apiKey").secret().alsoKnownAs("key", "impKey", "restApiKey");
  static final Option<String> API_SECRET =
      Option.text("apiSecret").secret().alsoKnownAs("secret", "impSecret", "restApiSecret");
  static final Option<String> BASE_URL =
      SharedOptions.baseUrl(
          PortOneV1Options.DEFAULT_BASE_URL,
          "api.portone.io",
          "is the address of PortOne V2; this client is for V1: "
              + PortOneV1Options.DEFAULT_BASE_URL);
  static final Option<String> ADDRESS = SharedOptions.address(PortOneV1Options.DEFAULT_ADDRESS);
  static final Option<Boolean> INCLUDE_SANDBOX = Option.flag("includeSandbox", false);
  static final Option<String> TIER =
      Option.text("tier")
          .checkedBy(Check.matching(V1Api.TIER::accepts, "must be " + V1Api.TIER.description()));
  static final Option<Boolean> SHARE_TOKEN_EXPIRY = Option.flag("shareTokenExpiry", true);

  /** All options, in their order in JSON. */
  static final OptionTable TABLE =
      OptionTable.of(API_KEY, API_SECRET, BASE_URL, ADDRESS)
          .and(
              List.of(
                  SharedOptions.COMMANDS_ENABLED,
                  SharedOptions.UNCHECKED_PARAMETERS,
                  INCLUDE_SANDBOX,
                  TIER))
          .and(SharedOptions.CONNECTIONS_AND_CALLS)
          .and(List.of(SharedOptions.IDLE_LIMIT, SHARE_TOKEN_EXPIRY));

  private V1OptionTable() {}
}
