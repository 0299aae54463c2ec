package io.github.portonevertx;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One question to PortOne: the action, its parameters under PortOne's own names, and the settings
 * of this call.
 *
 * <pre>{@code
 * Call.of("payments.get").with("imp_uid", "imp_000000000001")
 * }</pre>
 *
 * @param action {@code group.method}, such as {@code payments.get}
 * @param parameters by their names on PortOne's wire, such as {@code imp_uid}; text, numbers,
 *     booleans, lists and maps. Never changes after construction
 * @param tier the sub-merchant the call is made for: three characters A-Z or 0-9; {@code null} for
 *     the client's own setting
 * @param timeout how long the caller waits for the answer; {@code null} for the client's own
 *     setting
 */
public record Call(
    String action,
    Map<String, @Nullable Object> parameters,
    @Nullable String tier,
    @Nullable Duration timeout) {

  /**
   * Copies the parameters, down to the innermost; JSON objects and arrays become maps and lists.
   *
   * @param action see the component
   * @param parameters see the component
   * @param tier see the component
   * @param timeout see the component
   */
  public Call {
    Objects.requireNonNull(action, "action");
    parameters = plainMap(parameters);
  }

  private static Map<String, @Nullable Object> plainMap(Map<?, ? extends @Nullable Object> map) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    map.forEach((name, value) -> plain.put(String.valueOf(name), plain(value)));
    return Collections.unmodifiableMap(plain);
  }

  /**
   * Objects and lists in one form: the event bus makes a {@link JsonObject} of a map on its way,
   * and whoever sends a call may give either.
   */
  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof JsonObject json) {
      return plainMap(json.getMap());
    }
    if (value instanceof Map<?, ?> map) {
      return plainMap(map);
    }
    List<?> items =
        value instanceof JsonArray json
            ? json.getList()
            : value instanceof List<?> list ? list : null;
    if (items == null) {
      return value;
    }
    List<@Nullable Object> plain = new ArrayList<>(items.size());
    items.forEach(item -> plain.add(plain(item)));
    return Collections.unmodifiableList(plain);
  }

  /**
   * A call without parameters.
   *
   * @param action {@code group.method}
   * @return the call
   */
  public static Call of(String action) {
    return new Call(action, Map.of(), null, null);
  }

  /**
   * This call with one more parameter.
   *
   * @param name PortOne's name of the parameter
   * @param value its value; a {@code null} is refused when the call is sent, naming the parameter
   * @return a copy
   */
  public Call with(String name, @Nullable Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(parameters);
    more.put(name, value);
    return new Call(action, more, tier, timeout);
  }

  /**
   * This call with one more parameter, unless it has no value.
   *
   * @param name PortOne's name of the parameter
   * @param value its value; {@code null} leaves the parameter out
   * @return a copy, or this call
   */
  public Call withIfPresent(String name, @Nullable Object value) {
    return value == null ? this : with(name, value);
  }

  /**
   * This call on behalf of a sub-merchant.
   *
   * @param tier three characters A-Z or 0-9; {@code null} for the client's own setting
   * @return a copy
   */
  public Call withTier(@Nullable String tier) {
    return new Call(action, parameters, tier, timeout);
  }

  /**
   * This call with a limit on the time its caller waits.
   *
   * @param timeout counted from the moment the call is sent; {@code null} for the client's own
   *     setting
   * @return a copy
   */
  public Call withTimeout(@Nullable Duration timeout) {
    return new Call(action, parameters, tier, timeout);
  }

  /**
   * The action and the names of the parameters; never their values, which may be card or people's
   * data.
   *
   * @return for logs
   */
  @Override
  public String toString() {
    return action + parameters.keySet();
  }
}
