package io.github.portonevertx;

import io.github.portonevertx.internal.values.ImmutableJson;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to PortOne: an action, its parameters under PortOne's own names, and the settings of
 * this call. Immutable; every method that changes something returns a copy.
 *
 * <pre>{@code
 * Call.of("payments.get").with("imp_uid", "imp_000000000001")
 * }</pre>
 *
 * @param action {@code group.method}, such as {@code payments.get}
 * @param parameters by PortOne's names, such as {@code imp_uid}; text, numbers, booleans, lists and
 *     maps
 * @param unchecked parameters that are not in the catalogue, see {@link #unchecked(String, Object)}
 * @param settings by the name of their header on the event bus, such as {@code tier}; for a setting
 *     that is absent the client's options apply
 * @param timeout how long the caller waits for the answer; {@code null} for the client's default
 */
public record Call(
    String action,
    Map<String, @Nullable Object> parameters,
    Map<String, @Nullable Object> unchecked,
    Map<String, String> settings,
    @Nullable Duration timeout) {

  /**
   * Copies the maps. A Vert.x {@code JsonObject} or {@code JsonArray} among the parameters becomes
   * a map or a list.
   *
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when a parameter is nested deeper
   *     than 16 levels
   */
  public Call {
    Objects.requireNonNull(action, "action");
    parameters = copy(parameters);
    unchecked = copy(unchecked);
    settings = Map.copyOf(settings);
  }

  /**
   * Returns a call without parameters.
   *
   * @param action {@code group.method}
   * @return the call
   */
  public static Call of(String action) {
    return new Call(action, Map.of(), Map.of(), Map.of(), null);
  }

  /**
   * Returns this call with one more parameter.
   *
   * @param name PortOne's name of the parameter
   * @param value its value; {@code null} is rejected when the call is sent, and the failure names
   *     the parameter
   * @return a copy
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the value nests too deeply
   */
  public Call with(String name, @Nullable Object value) {
    return new Call(action, added(parameters, name, value), unchecked, settings, timeout);
  }

  /**
   * Returns this call with one more parameter, or this call unchanged when the value is null.
   *
   * @param name PortOne's name of the parameter
   * @param value its value; {@code null} omits the parameter
   * @return a copy, or this call
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the value nests too deeply
   */
  public Call withIfPresent(String name, @Nullable Object value) {
    return value == null ? this : with(name, value);
  }

  /**
   * Returns this call with its parameters replaced.
   *
   * @param parameters by PortOne's names
   * @return a copy
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when a value nests too deeply
   */
  public Call withParameters(Map<String, ? extends @Nullable Object> parameters) {
    return new Call(action, copy(parameters), unchecked, settings, timeout);
  }

  /**
   * Returns this call with a parameter that PortOne has but this version of the library does not
   * know. It is sent unchanged, in the body of a write and in the query of a read; its spelling is
   * not checked, and PortOne ignores parameters that it does not know. Each name is logged once as
   * a warning.
   *
   * <p>A verticle rejects such a call unless its option {@code uncheckedParameters} is set.
   *
   * @param name PortOne's name of the parameter
   * @param value its value
   * @return a copy
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the value nests too deeply
   */
  public Call unchecked(String name, @Nullable Object value) {
    return new Call(action, parameters, added(unchecked, name, value), settings, timeout);
  }

  /**
   * Returns this call with a setting that applies to this call only.
   *
   * @param name such as {@code tier}, which names the sub-merchant in V1
   * @param value its value
   * @return a copy
   */
  public Call withSetting(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(settings);
    more.put(name, value);
    return new Call(action, parameters, unchecked, more, timeout);
  }

  /**
   * Returns this call with a timeout.
   *
   * @param timeout measured from the moment the call is passed to the client; {@code null} for the
   *     client's default
   * @return a copy
   */
  public Call withTimeout(@Nullable Duration timeout) {
    return new Call(action, parameters, unchecked, settings, timeout);
  }

  private static Map<String, @Nullable Object> copy(
      Map<String, ? extends @Nullable Object> values) {
    try {
      return ImmutableJson.copy(values);
    } catch (IllegalArgumentException tooDeep) {
      throw PortOneException.of(FailureKind.INVALID_REQUEST, "a parameter " + tooDeep.getMessage());
    }
  }

  private static Map<String, @Nullable Object> added(
      Map<String, @Nullable Object> values, String name, @Nullable Object value) {
    try {
      return ImmutableJson.with(values, name, value);
    } catch (IllegalArgumentException tooDeep) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST, "parameter '" + name + "' " + tooDeep.getMessage());
    }
  }

  /** Returns the action and the parameter names; values may be card data or personal data. */
  @Override
  public String toString() {
    return unchecked.isEmpty()
        ? action + parameters.keySet()
        : action + parameters.keySet() + " unchecked" + unchecked.keySet();
  }
}
