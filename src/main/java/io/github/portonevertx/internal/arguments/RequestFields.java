package io.github.portonevertx.internal.arguments;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.values.ImmutableJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request that is being built, under PortOne's names, to be converted to a
 * {@link Call}. Mutable. Its methods do not validate, so that a builder never throws: {@code null}
 * and invalid values are kept, and rejected by name when the call is sent.
 */
public final class RequestFields {
  private final String action;
  private final Map<String, @Nullable Object> values;
  private final Map<String, @Nullable Object> unchecked;

  /** The names that were set together, by the name that stands for all of them. */
  private final Map<String, Set<String>> together;

  private @Nullable PortOneException rejection;

  /** Creates the fields of a request for an action, without parameters. */
  public RequestFields(String action) {
    this(action, Map.of(), Map.of(), Map.of(), null);
  }

  private RequestFields(
      String action,
      Map<String, ? extends @Nullable Object> values,
      Map<String, ? extends @Nullable Object> unchecked,
      Map<String, Set<String>> together,
      @Nullable PortOneException rejection) {
    this.action = action;
    this.values = new LinkedHashMap<>(values);
    this.unchecked = new LinkedHashMap<>(unchecked);
    this.together = new HashMap<>(together);
    this.rejection = rejection;
  }

  /**
   * Sets a parameter.
   *
   * @param name PortOne's name of the parameter
   * @param value copied when it is a collection or a map; {@code null} is rejected when the call is
   *     sent
   */
  public void set(String name, @Nullable Object value) {
    put(values, name, value);
  }

  /**
   * Sets a parameter that is not in the catalogue.
   *
   * @param name PortOne's name of the parameter
   * @param value as in {@link #set}
   */
  public void unchecked(String name, @Nullable Object value) {
    put(unchecked, name, value);
  }

  private void put(Map<String, @Nullable Object> target, String name, @Nullable Object value) {
    try {
      target.put(
          name,
          ImmutableJson.of(
              value instanceof Collection<?> items
                  ? new ArrayList<@Nullable Object>(items)
                  : value));
    } catch (IllegalArgumentException tooDeep) {
      // A builder does not throw: the call fails instead.
      rejection =
          PortOneException.of(
              FailureKind.INVALID_REQUEST, "parameter '" + name + "' " + tooDeep.getMessage());
    }
  }

  /**
   * Sets one field of a parameter that is an object, and keeps its other fields.
   *
   * @param name PortOne's name of the parameter
   * @param field PortOne's name of the field
   * @param value {@code null} is rejected when the call is sent
   */
  public void setIn(String name, String field, @Nullable Object value) {
    Map<Object, @Nullable Object> object = new LinkedHashMap<>();
    if (values.get(name) instanceof Map<?, ?> before) {
      object.putAll(before);
    }
    object.put(field, value);
    set(name, object);
  }

  /**
   * Sets several parameters, instead of those that were set before by this method with the same
   * first argument.
   *
   * @param ifNull the parameter that is rejected by name when the map is null
   * @param several by PortOne's names
   */
  public void setAll(String ifNull, @Nullable Map<String, ? extends @Nullable Object> several) {
    values.keySet().removeAll(together.getOrDefault(ifNull, Set.of()));
    if (several == null) {
      together.put(ifNull, Set.of(ifNull));
      set(ifNull, null);
    } else {
      together.put(ifNull, Set.copyOf(several.keySet()));
      several.forEach(this::set);
    }
  }

  /** Returns a copy of these fields, independent of later changes. */
  public RequestFields copy() {
    return new RequestFields(action, values, unchecked, together, rejection);
  }

  /**
   * Returns an unmodifiable view of the parameters by PortOne's names, in the order in which they
   * were set.
   */
  public Map<String, @Nullable Object> values() {
    return Collections.unmodifiableMap(values);
  }

  /**
   * Returns a call with these parameters.
   *
   * @throws PortOneException {@code INVALID_REQUEST} when a value is nested too deeply for a call
   */
  public Call toCall() {
    if (rejection != null) {
      throw rejection;
    }
    return new Call(action, values, unchecked, Map.of(), null);
  }

  /** Returns the action and the names of the parameters; never their values. */
  @Override
  public String toString() {
    return action + values.keySet();
  }
}
