package io.github.portonevertx.v2.billingkeys;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.vertx.core.json.JsonObject;

/**
 * The result of issuing a billing key at one PG.
 *
 * <p>The field {@code type} decides which case it is. A case that PortOne added later, and an
 * object without {@code type}, is {@link Unrecognized}.
 */
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    property = "type",
    visible = true,
    defaultImpl = PgBillingKeyIssueResponse.Unrecognized.class)
@JsonSubTypes({
  @JsonSubTypes.Type(value = FailedPgBillingKeyIssueResponse.class, name = "FAILED"),
  @JsonSubTypes.Type(value = IssuedPgBillingKeyIssueResponse.class, name = "ISSUED")
})
public sealed interface PgBillingKeyIssueResponse
    permits FailedPgBillingKeyIssueResponse,
        IssuedPgBillingKeyIssueResponse,
        PgBillingKeyIssueResponse.Unrecognized {
  /**
   * A {@link PgBillingKeyIssueResponse} of a type that this version of the library does not know.
   *
   * @param json the whole object, as PortOne sent it
   */
  record Unrecognized(JsonObject json) implements PgBillingKeyIssueResponse {
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
      return "PgBillingKeyIssueResponse.Unrecognized" + json.fieldNames();
    }
  }
}
