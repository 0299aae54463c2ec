package io.github.portonevertx.v1.codes;

import io.github.portonevertx.internal.json.Fields;

/**
 * A card company or a bank and its code.
 *
 * @param code the standard code, digits with leading zeros; never null
 * @param name what it is called, in Korean; never null
 */
public record StandardCode(String code, String name) {
  /** Refuses one without what PortOne calls {@code code}, {@code name}. */
  public StandardCode {
    Fields.required(code, "code");
    Fields.required(name, "name");
  }
}
