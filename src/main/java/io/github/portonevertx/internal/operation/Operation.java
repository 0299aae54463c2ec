package io.github.portonevertx.internal.operation;

import io.vertx.core.http.HttpMethod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One thing PortOne can be asked: an entry of the {@link Catalogue}.
 *
 * @param action {@code group.method}, the event-bus action and the Java method alike
 * @param method of the request
 * @param path with a {@code {name}} for each path parameter
 * @param effect whether it changes anything
 * @param retrySafe whether a repeat after an unclear failure has no second effect
 * @param callsPg whether PortOne talks to a payment company while the caller waits
 * @param purpose one line for the documentation
 * @param result the shape of the answer, for the documentation
 * @param batch the most items PortOne takes in its lists of one request, 0 when it has none
 * @param parameters by name
 */
public record Operation(
    String action,
    HttpMethod method,
    String path,
    Effect effect,
    boolean retrySafe,
    boolean callsPg,
    String purpose,
    String result,
    int batch,
    Map<String, Parameter> parameters) {

  /** Whether an operation changes anything. */
  public enum Effect {
    /** Changes nothing. */
    READ,
    /** Changes something: money, a registration, a schedule. */
    WRITE
  }

  static Operation read(String action, String path, String result, String purpose) {
    return new Operation(
        action, HttpMethod.GET, path, Effect.READ, true, false, purpose, result, 0, Map.of());
  }

  Operation callingPg() {
    return new Operation(
        action, method, path, effect, retrySafe, true, purpose, result, batch, parameters);
  }

  Operation inBatchesOf(int size) {
    return new Operation(
        action, method, path, effect, retrySafe, callsPg, purpose, result, size, parameters);
  }

  Operation with(Parameter... more) {
    Map<String, Parameter> all = new LinkedHashMap<>(parameters);
    Stream.of(more).forEach(parameter -> all.put(parameter.name(), parameter));
    return new Operation(
        action, method, path, effect, retrySafe, callsPg, purpose, result, batch, all);
  }

  /** Whether this operation only reads. */
  public boolean isRead() {
    return effect == Effect.READ;
  }

  /** The parameters that hold lists, in the order of the entry. */
  public List<Parameter> lists() {
    return parameters.values().stream().filter(p -> p.type() == Parameter.Type.TEXTS).toList();
  }
}
