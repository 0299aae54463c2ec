package io.github.portonevertx.v2.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.vertx.core.json.JsonObject;

/**
 * The address of a customer.
 *
 * <p>The field {@code type} decides which case it is. A case that PortOne added later, and an
 * object without {@code type}, is {@link Unrecognized}.
 */
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    property = "type",
    visible = true,
    defaultImpl = Address.Unrecognized.class)
@JsonSubTypes({
  @JsonSubTypes.Type(value = OneLineAddress.class, name = "ONE_LINE"),
  @JsonSubTypes.Type(value = SeparatedAddress.class, name = "SEPARATED")
})
public sealed interface Address permits OneLineAddress, SeparatedAddress, Address.Unrecognized {
  /**
   * A {@link Address} of a type that this version of the library does not know.
   *
   * @param json the whole object, as PortOne sent it
   */
  record Unrecognized(JsonObject json) implements Address {
    /** Copies the object. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Unrecognized {
      json = json.copy();
    }

    /**
     * Returns a copy of the object.
     *
     * @return the object, as PortOne sent it
     */
    @Override
    @JsonValue
    public JsonObject json() {
      return json.copy();
    }

    /** Returns the names of the fields; values may be personal data. */
    @Override
    public String toString() {
      return "Address.Unrecognized" + json.fieldNames();
    }
  }
}
