package io.github.portonevertx;

import io.github.portonevertx.internal.json.ImmutableJson;
import java.time.Duration;
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
   * Copies the parameters. A Vert.x {@code JsonObject} or {@code JsonArray} among them becomes a
   * map or a list.
   *
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when a parameter is nested deeper
   *     than 16 levels, which none of PortOne's comes near
   */
  public Call {
    Objects.requireNonNull(action, "action");
    parameters = ImmutableJson.named(parameters);
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
    return new Call(action, ImmutableJson.with(parameters, name, value), tier, timeout);
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
