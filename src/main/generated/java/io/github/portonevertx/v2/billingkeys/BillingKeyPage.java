package io.github.portonevertx.v2.billingkeys;

import io.github.portonevertx.internal.json.Fields;
import io.github.portonevertx.v2.common.PageInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of billing keys.
 *
 * @param items the entries; never null
 * @param page the page; null when absent
 */
public record BillingKeyPage(List<BillingKeyInfo> items, @Nullable PageInfo page) {
  /**
   * Checks that the required fields are present, and copies each list without null elements; an
   * absent list is empty.
   */
  public BillingKeyPage {
    items = Fields.list(Fields.required(items, "items"));
  }
}
