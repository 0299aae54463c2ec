package io.github.portonevertx.internal.api;

import io.github.portonevertx.FailureKind;
import io.vertx.core.http.HttpMethod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation of an API: an entry of its {@link Catalogue}.
 *
 * @param action {@code group.method}, the event-bus action and the Java method alike
 * @param method the method of the HTTP request
 * @param path with a {@code {name}} for each path parameter; empty for an operation that this
 *     library answers itself
 * @param effect whether it changes anything
 * @param result the shape of the answer, for the documentation
 * @param purpose one line for the documentation, in English
 * @param purposeInKorean the same line in Korean; empty where no documentation needs it
 * @param traits what else is special about it
 * @param batch the most items that PortOne takes in the lists of one request, 0 without a limit
 * @param pathParameters by name
 * @param queryParameters by name
 * @param bodyParameters by name; sent as a JSON object
 * @param parameters all parameters, by name
 * @param identity the ids that relate an answer to its call
 */
public record Operation(
    String action,
    HttpMethod method,
    String path,
    Effect effect,
    String result,
    String purpose,
    String purposeInKorean,
    Traits traits,
    int batch,
    Map<String, Parameter> pathParameters,
    Map<String, Parameter> queryParameters,
    Map<String, Parameter> bodyParameters,
    Map<String, Parameter> parameters,
    AnswerIdentity identity) {

  /** Whether an operation reads or changes data. */
  public enum Effect {
    /** Changes nothing. */
    READ,
    /** Changes something: money, a registration, a schedule. */
    WRITE
  }

  private static Operation of(
      Effect effect, String action, HttpMethod method, String path, String result, String purpose) {
    return new Operation(
        action,
        method,
        path,
        effect,
        result,
        purpose,
        "",
        Traits.NONE,
        0,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        AnswerIdentity.NONE);
  }

  /** Returns the entry of an operation that only reads. */
  public static Operation read(
      String action, HttpMethod method, String path, String result, String purpose) {
    return of(Effect.READ, action, method, path, result, purpose);
  }

  /** Returns the entry of an operation that changes data. */
  public static Operation write(
      String action, HttpMethod method, String path, String result, String purpose) {
    return of(Effect.WRITE, action, method, path, result, purpose);
  }

  /** Returns the entry of a read that this library answers itself. */
  public static Operation own(String action, String result, String purpose) {
    return of(Effect.READ, action, HttpMethod.GET, "", result, purpose);
  }

  /** Sets the purpose in Korean, for the Korean documentation. */
  public Operation inKorean(String text) {
    return new Operation(
        action,
        method,
        path,
        effect,
        result,
        purpose,
        text,
        traits,
        batch,
        pathParameters,
        queryParameters,
        bodyParameters,
        parameters,
        identity);
  }

  /** Adds parameters of the path, all of them required. */
  public Operation path(Parameter... segments) {
    Map<String, Parameter> all = new LinkedHashMap<>(pathParameters);
    for (Parameter segment : segments) {
      all.put(segment.name(), segment.needed());
    }
    return placed(all, queryParameters, bodyParameters);
  }

  /** Adds an optional last segment of the path; without a value its slash is omitted too. */
  public Operation optionalLast(Parameter segment) {
    Map<String, Parameter> all = new LinkedHashMap<>(pathParameters);
    all.put(segment.name(), segment);
    return placed(all, queryParameters, bodyParameters);
  }

  /** Sets the parameters of the query. */
  public Operation query(Parameter... more) {
    return placed(pathParameters, Parameter.byName(more), bodyParameters);
  }

  /** Adds parameters of the body. */
  public Operation body(Parameter... more) {
    Map<String, Parameter> all = new LinkedHashMap<>(bodyParameters);
    all.putAll(Parameter.byName(more));
    return placed(pathParameters, queryParameters, all);
  }

  private Operation placed(
      Map<String, Parameter> inPath,
      Map<String, Parameter> inQuery,
      Map<String, Parameter> inBody) {
    Map<String, Parameter> all = new LinkedHashMap<>(inPath);
    all.putAll(inQuery);
    all.putAll(inBody);
    return new Operation(
        action,
        method,
        path,
        effect,
        result,
        purpose,
        purposeInKorean,
        traits,
        batch,
        inPath,
        inQuery,
        inBody,
        all,
        identity);
  }

  /** States that PortOne calls a payment company while the caller waits. */
  public Operation callingPg() {
    return with(traits.withCallsPg(), batch, identity);
  }

  /** States that PortOne removed the operation from its specification. */
  public Operation removed() {
    return with(traits.withRemoved(), batch, identity);
  }

  /** States that a call requires at least one of these parameters. */
  public Operation needingOneOf(String... names) {
    return with(traits.withAnyOf(List.of(names)), batch, identity);
  }

  /** States that PortOne accepts an idempotency key. */
  public Operation keyed() {
    return with(traits.withKeyed(), batch, identity);
  }

  /** States that the body is sent as JSON in the query parameter {@code requestBody}. */
  public Operation bodyInQuery() {
    return with(traits.withBodyInQuery(), batch, identity);
  }

  /** States how many items PortOne accepts in the lists of one request. */
  public Operation inBatchesOf(int size) {
    return with(traits, size, identity);
  }

  /** States that the value of a parameter is in a field of the answer with another name. */
  public Operation answeredAs(String parameter, String field) {
    return with(traits, batch, identity.and(parameter, field));
  }

  /** States how several ids of the call are combined. */
  public Operation identifiedBy(AnswerIdentity.Rule rule) {
    return with(traits, batch, identity.by(rule));
  }

  /**
   * Returns this entry with the ids that its parameters and the shape of its answer have in common.
   */
  Operation identifiedBy(AnswerIds ids) {
    return with(traits, batch, ids.identity(this));
  }

  private Operation with(Traits special, int size, AnswerIdentity ids) {
    return new Operation(
        action,
        method,
        path,
        effect,
        result,
        purpose,
        purposeInKorean,
        special,
        size,
        pathParameters,
        queryParameters,
        bodyParameters,
        parameters,
        ids);
  }

  /** Returns whether PortOne answers with a page of entries. */
  public boolean isPaged() {
    return result.startsWith("Page<");
  }

  /** Returns whether this operation only reads. */
  public boolean isRead() {
    return effect == Effect.READ;
  }

  /** Returns whether PortOne calls a payment company while the caller waits. */
  public boolean callsPg() {
    return traits.callsPg();
  }

  /** Returns whether PortOne accepts an idempotency key. */
  public boolean isKeyed() {
    return traits.keyed();
  }

  /** Returns whether the body is sent in the query. */
  public boolean isBodyInQuery() {
    return traits.bodyInQuery();
  }

  /**
   * Returns whether a call may be sent again although it may have been executed: a read, or a write
   * with an idempotency key.
   */
  public boolean isRepeatable() {
    return isRead() || isKeyed();
  }

  /**
   * Returns the kind of failure of an unreadable answer; for a write it states that the write may
   * have been executed.
   */
  public FailureKind kindOfUnreadable() {
    return isRead() ? FailureKind.BAD_UPSTREAM : FailureKind.OUTCOME_UNKNOWN;
  }

  /** Returns the parameters that hold lists of ids, in the order of the entry. */
  public List<Parameter> lists() {
    return parameters.values().stream().filter(p -> p.type() == Parameter.Type.TEXTS).toList();
  }

  /** Returns what is wrong with the parameters of a call, or null when they are valid. */
  public @Nullable String objection(Map<String, @Nullable Object> given) {
    String objection = Parameters.objection("parameter", parameters, given);
    if (objection != null) {
      return objection;
    }
    for (String name : pathParameters.keySet()) {
      Object value = given.get(name);
      if (".".equals(value) || "..".equals(value)) {
        // Servers and proxies resolve dot segments, encoded or not, which would address another
        // resource.
        return "parameter '" + name + "' cannot be '" + value + "'";
      }
    }
    return !traits.anyOf().isEmpty() && traits.anyOf().stream().noneMatch(given::containsKey)
        ? "one of the parameters " + String.join(", ", traits.anyOf()) + " is needed"
        : null;
  }
}
