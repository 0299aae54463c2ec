package io.github.portonevertx.testkit.v1;

import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as the simulator received it; {@link #toString()} contains neither token, key, secret
 * nor body.
 *
 * @param operation the operation's name such as {@code payments.get}; empty for a path that PortOne
 *     does not have
 * @param method the HTTP method in capitals
 * @param path the path as sent, still percent-encoded, without the query
 * @param query the decoded query parameters in the order sent, without {@code _token}
 * @param headers the headers, with names in lower case; the first one of each name
 * @param tier the sub-merchant code of the {@code Tier} header, if any
 * @param tokenForm the form in which a token was sent
 * @param token the token that was sent, if any
 * @param body the body as UTF-8 text; empty if there was none
 * @param version the HTTP version
 */
public record RecordedRequest(
    String operation,
    String method,
    String path,
    Map<String, List<String>> query,
    Map<String, String> headers,
    @Nullable String tier,
    TokenForm tokenForm,
    @Nullable String token,
    String body,
    HttpVersion version) {

  /** Makes the query immutable. */
  public RecordedRequest {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    query.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    query = Collections.unmodifiableMap(copy);
    headers = Map.copyOf(headers);
  }

  /** The four forms in which PortOne accepts a token, and none. */
  public enum TokenForm {
    /** {@code Authorization: Bearer x}. */
    BEARER,
    /** {@code Authorization: x}. */
    BARE,
    /** {@code X-ImpTokenHeader: x}. */
    IMP_HEADER,
    /** {@code ?_token=x}. */
    QUERY,
    /** No token was sent. */
    NONE
  }

  /**
   * Returns the fields of the body with the types of the specification, which are the same for JSON
   * and for a form in any notation of lists and objects.
   *
   * @throws IllegalStateException if the body cannot be read, which the simulator rejected
   */
  public JsonObject parameters() {
    return fields().body();
  }

  /**
   * Returns the names of the fields of the body that the specification does not have. PortOne
   * ignores them in JSON, and so does the simulator unless {@link
   * SimulatorOptions#strictRequests()}: a test can find a misspelled one here.
   *
   * @throws IllegalStateException if the body cannot be read, which the simulator rejected
   */
  public List<String> unknownFields() {
    return fields().unknown();
  }

  private RequestFields fields() {
    try {
      return RequestFields.readBody(this);
    } catch (BadRequest e) {
      throw new IllegalStateException(e.reason(), e);
    }
  }

  @Override
  public String toString() {
    return method
        + " "
        + path
        + (query.isEmpty() ? "" : " " + query)
        + " ["
        + (operation.isEmpty() ? "unknown" : operation)
        + (tier == null ? "" : ", tier " + tier)
        + ", token "
        + tokenForm
        + ", body of "
        + body.length()
        + " characters]";
  }
}
