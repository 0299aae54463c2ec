package io.github.portonevertx.codes;

import io.github.portonevertx.internal.json.Fields;

/**
 * A card company or a bank and its code.
 *
 * @param code the standard code, digits with leading zeros; never null
 * @param name what it is called, in Korean; never null
 */
public record StandardCode(String code, String name) {
  /**
   * Refuses one without what PortOne calls {@code code}, {@code name}.
   *
   * @param code see the component
   * @param name see the component
   */
  public StandardCode {
    Fields.required(code, "code");
    Fields.required(name, "name");
  }
}
