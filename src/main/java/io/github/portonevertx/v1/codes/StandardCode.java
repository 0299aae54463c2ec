package io.github.portonevertx.v1.codes;

import io.github.portonevertx.internal.json.Fields;

/**
 * A card company or a bank and its code.
 *
 * @param code the standard code, digits with leading zeros; never null
 * @param name its name in Korean; never null
 */
public record StandardCode(String code, String name) {
  /** Checks the required fields: {@code code}, {@code name}. */
  public StandardCode {
    Fields.required(code, "code");
    Fields.required(name, "name");
  }
}
