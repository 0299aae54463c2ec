package io.github.portonevertx.v1.internal;

import io.github.portonevertx.internal.api.Api;
import io.github.portonevertx.internal.api.Setting;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;
import io.github.portonevertx.v1.internal.json.V1Json;
import java.util.List;
import java.util.regex.Pattern;

/** The description of PortOne V1 for the packages that do not depend on a version. */
public final class V1Api {
  /** The setting of a call for the sub-merchant that it is made for. */
  public static final Setting TIER =
      new Setting("tier", "Tier", Pattern.compile("[A-Z0-9]{3}"), "three characters A-Z or 0-9");

  /** The description of V1. */
  public static final Api API =
      new Api(
          "v1",
          V1Catalogue.CATALOGUE,
          V1Json.CODEC,
          List.of(TIER),
          List.of("imp_uid", "merchant_uid", "product_order_id"));

  private V1Api() {}
}
