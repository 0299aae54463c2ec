package io.github.portonevertx.internal.pipeline;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.Api;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Parameter;
import io.github.portonevertx.internal.api.Setting;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.text.NearestName;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Rejects a call that its catalogue entry does not allow, before anything is sent.
 *
 * <p>Unknown parameters are rejected too: PortOne ignores parameters that it does not know, so a
 * misspelt {@code amount} would turn a partial refund into a full one. Only {@link Call#unchecked}
 * sends parameters that are not in the catalogue; each such name is logged once.
 */
public final class Validation implements Stage {
  /**
   * The greatest number of logged names that are remembered; it is bounded because callers choose
   * the names.
   */
  private static final int MAX_LOGGED = 100;

  private final Api api;
  private final Set<String> logged = ConcurrentHashMap.newKeySet();

  /** Creates the stage for the catalogue of an API. */
  public Validation(Api api) {
    this.api = api;
  }

  @Override
  public Future<Reply> handle(Invocation invocation, Handler next) {
    String objection = objection(invocation);
    if (objection != null) {
      return Future.failedFuture(PortOneException.of(FailureKind.INVALID_REQUEST, objection));
    }
    Call call = invocation.call();
    if (!call.unchecked().isEmpty()) {
      logUnchecked(call);
    }
    return next.handle(invocation);
  }

  @Override
  public String description() {
    return "rejects calls that the catalogue does not allow";
  }

  private @Nullable String objection(Invocation invocation) {
    Call call = invocation.call();
    String objection = invocation.operation().objection(call.parameters());
    if (objection == null) {
      objection = uncheckedObjection(invocation);
    }
    if (objection == null) {
      objection = settingObjection(call.settings());
    }
    Duration timeout = call.timeout();
    if (objection == null && timeout != null && (timeout.isNegative() || timeout.isZero())) {
      objection = "timeout must be more than 0 ms";
    }
    return objection;
  }

  private static @Nullable String uncheckedObjection(Invocation invocation) {
    if (!invocation.call().unchecked().isEmpty() && invocation.operation().path().isEmpty()) {
      return "unchecked parameters are only for operations of PortOne;"
          + " the library answers this one itself";
    }
    boolean inQuery = invocation.operation().bodyParameters().isEmpty();
    for (Map.Entry<String, @Nullable Object> given : invocation.call().unchecked().entrySet()) {
      String name = given.getKey();
      for (Parameter known : invocation.operation().parameters().values()) {
        if (name.equals(known.name()) || name.equals(known.wireName())) {
          return "parameter '"
              + name
              + (name.equals(known.name()) ? "' is known" : "' is known as '" + known.name() + "'")
              + ": an unchecked one would not be validated";
        }
      }
      Object value = given.getValue();
      if (name.isBlank() || value == null || (inQuery && parts(value).isEmpty())) {
        return "unchecked parameter " + NearestName.quoted(name) + " needs a name and a value";
      }
      if (inQuery && !parts(value).stream().allMatch(Validation::isScalar)) {
        return "unchecked parameter "
            + NearestName.quoted(name)
            + " is sent in a query: it must be a text, a number, true or false,"
            + " or a list or an object of these";
      }
    }
    return null;
  }

  /** Returns the values that a value of a query is sent as. */
  private static Collection<?> parts(Object value) {
    if (value instanceof Map<?, ?> fields) {
      return fields.values();
    }
    return value instanceof List<?> items ? items : List.of(value);
  }

  private static boolean isScalar(@Nullable Object value) {
    return value instanceof String || value instanceof Number || value instanceof Boolean;
  }

  private @Nullable String settingObjection(Map<String, String> settings) {
    for (Map.Entry<String, String> given : settings.entrySet()) {
      Setting setting = api.setting(given.getKey());
      if (setting == null) {
        List<String> known = api.settings().stream().map(Setting::name).toList();
        return "unknown setting "
            + NearestName.quoted(given.getKey())
            + NearestName.hint(given.getKey(), known);
      }
      if (!setting.accepts(given.getValue())) {
        return setting.name() + " must be " + setting.description();
      }
    }
    return null;
  }

  private void logUnchecked(Call call) {
    for (String name : call.unchecked().keySet()) {
      String where = call.action() + " " + name;
      if (logged.size() < MAX_LOGGED && logged.add(where)) {
        LogLine.UNCHECKED_PARAMETER.log(api.name(), call.action(), name);
      }
    }
  }
}
