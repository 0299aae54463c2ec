package io.github.portonevertx.v2.banks;

import io.github.portonevertx.internal.json.Fields;
import java.util.List;

/**
 * The list of all banks.
 *
 * @param items the entries; never null
 */
public record BankInfos(List<BankInfo> items) {
  /**
   * Checks that the required fields are present, and copies each list without null elements; an
   * absent list is empty.
   */
  public BankInfos {
    items = Fields.list(Fields.required(items, "items"));
  }
}
