package io.github.portonevertx.internal.operation;

import io.vertx.core.http.HttpMethod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing PortOne can be asked: an entry of the {@link Catalogue}.
 *
 * @param action {@code group.method}, the event-bus action and the Java method alike
 * @param method of the request
 * @param path with a {@code {name}} for each path parameter; empty for one of {@link OwnOperations}
 * @param effect whether it changes anything
 * @param result the shape of the answer, for the documentation
 * @param purpose one line for the documentation
 * @param traits what else is special about it
 * @param batch the most items PortOne takes in its lists of one request, 0 when it has no limit
 * @param pathParameters by name
 * @param queryParameters by name
 * @param bodyParameters by name; sent as a JSON object
 * @param parameters all of them, by name
 * @param identity the ids that an answer must have in common with its call
 */
public record Operation(
    String action,
    HttpMethod method,
    String path,
    Effect effect,
    String result,
    String purpose,
    Traits traits,
    int batch,
    Map<String, Parameter> pathParameters,
    Map<String, Parameter> queryParameters,
    Map<String, Parameter> bodyParameters,
    Map<String, Parameter> parameters,
    AnswerIdentity identity) {

  /** Whether an operation changes anything. */
  public enum Effect {
    /** Changes nothing. */
    READ,
    /** Changes something: money, a registration, a schedule. */
    WRITE
  }

  /**
   * What else is special about an operation.
   *
   * @param retrySafe a repeat after an unclear failure has no second effect
   * @param callsPg PortOne talks to a payment company while the caller waits
   * @param removed PortOne took it out of its specification, though it is still called
   * @param anyOf one of these parameters is needed; empty for no such rule
   */
  public record Traits(boolean retrySafe, boolean callsPg, boolean removed, List<String> anyOf) {}

  private static Operation of(
      Effect effect, String action, HttpMethod method, String path, String result, String purpose) {
    return new Operation(
        action,
        method,
        path,
        effect,
        result,
        purpose,
        new Traits(effect == Effect.READ, false, false, List.of()),
        0,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        AnswerIdentity.of(result, Map.of()));
  }

  static Operation read(
      String action, HttpMethod method, String path, String result, String purpose) {
    return of(Effect.READ, action, method, path, result, purpose);
  }

  /** A read that this library answers itself. */
  static Operation own(String action, String result, String purpose) {
    return of(Effect.READ, action, HttpMethod.GET, "", result, purpose);
  }

  static Operation write(
      String action, HttpMethod method, String path, String result, String purpose) {
    return of(Effect.WRITE, action, method, path, result, purpose);
  }

  Operation path(Parameter... segments) {
    Map<String, Parameter> all = new LinkedHashMap<>(pathParameters);
    for (Parameter segment : segments) {
      all.put(segment.name(), segment.needed());
    }
    return placed(all, queryParameters, bodyParameters);
  }

  /** A last segment that PortOne lets be left out, its slash with it. */
  Operation optionalLast(Parameter segment) {
    Map<String, Parameter> all = new LinkedHashMap<>(pathParameters);
    all.put(segment.name(), segment);
    return placed(all, queryParameters, bodyParameters);
  }

  Operation query(Parameter... more) {
    return placed(pathParameters, Parameter.byName(more), bodyParameters);
  }

  /** Adds to the body; an entry may say so several times. */
  Operation body(Parameter... more) {
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
        traits,
        batch,
        inPath,
        inQuery,
        inBody,
        all,
        AnswerIdentity.of(result, all));
  }

  Operation callingPg() {
    return with(new Traits(traits.retrySafe, true, traits.removed, traits.anyOf), batch);
  }

  Operation retrySafe() {
    return with(new Traits(true, traits.callsPg, traits.removed, traits.anyOf), batch);
  }

  Operation removed() {
    return with(new Traits(traits.retrySafe, traits.callsPg, true, traits.anyOf), batch);
  }

  Operation needingOneOf(String... names) {
    return with(
        new Traits(traits.retrySafe, traits.callsPg, traits.removed, List.of(names)), batch);
  }

  Operation inBatchesOf(int size) {
    return with(traits, size);
  }

  /** States that a field of the answer, of another name, holds what a parameter asks for. */
  Operation answeredAs(String parameter, String field) {
    return with(identity.and(parameter, field));
  }

  /** States how the ids that the call names go together; to be said after the parameters. */
  Operation identifiedBy(AnswerIdentity.Rule rule) {
    return with(identity.by(rule));
  }

  private Operation with(Traits special, int size) {
    return with(special, size, identity);
  }

  private Operation with(AnswerIdentity ids) {
    return with(traits, batch, ids);
  }

  private Operation with(Traits special, int size, AnswerIdentity ids) {
    return new Operation(
        action,
        method,
        path,
        effect,
        result,
        purpose,
        special,
        size,
        pathParameters,
        queryParameters,
        bodyParameters,
        parameters,
        ids);
  }

  /** Whether PortOne answers with a page of entries. */
  public boolean isPaged() {
    return result.startsWith("Page<");
  }

  /** Whether this operation only reads. */
  public boolean isRead() {
    return effect == Effect.READ;
  }

  /** Whether PortOne talks to a payment company while the caller waits. */
  public boolean callsPg() {
    return traits.callsPg;
  }

  /** The parameters that hold lists of ids, in the order of the entry. */
  public List<Parameter> lists() {
    return parameters.values().stream().filter(p -> p.type() == Parameter.Type.TEXTS).toList();
  }

  /** What is wrong with a call's parameters; null when nothing is. */
  @Nullable String objection(Map<String, @Nullable Object> given) {
    String objection = Parameters.objection("parameter", parameters, given);
    if (objection != null) {
      return objection;
    }
    for (String name : pathParameters.keySet()) {
      Object value = given.get(name);
      if (".".equals(value) || "..".equals(value)) {
        // Servers and proxies resolve dot segments, encoded or not: another resource is meant then.
        return "parameter '" + name + "' cannot be '" + value + "'";
      }
    }
    return !traits.anyOf.isEmpty() && traits.anyOf.stream().noneMatch(given::containsKey)
        ? "one of the parameters " + String.join(", ", traits.anyOf) + " is needed"
        : null;
  }
}
