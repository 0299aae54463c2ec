package io.github.portonevertx.internal.operation;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.text.NearestName;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a call that its catalogue entry does not allow, before anything is sent.
 *
 * <p>Unknown parameters are refused too: PortOne ignores what it does not know, and a misspelt
 * {@code amount} would turn a partial refund into a full one.
 */
public final class Validation implements Transport {
  private static final Pattern TIER = Pattern.compile("[A-Z0-9]{3}");

  private final Transport next;

  /** Checks calls on their way to {@code next}. */
  public Validation(Transport next) {
    this.next = next;
  }

  @Override
  public Future<Reply> send(Call call) {
    String objection;
    try {
      objection = objection(Catalogue.require(call.action()), call);
    } catch (PortOneException e) {
      return Future.failedFuture(e);
    }
    return objection == null
        ? next.send(call)
        : Future.failedFuture(
            PortOneException.of(FailureKind.INVALID_REQUEST, objection).during(call.action()));
  }

  private static @Nullable String objection(Operation operation, Call call) {
    for (Map.Entry<String, @Nullable Object> given : call.parameters().entrySet()) {
      String name = given.getKey();
      @Nullable Parameter parameter = operation.parameters().get(name);
      if (parameter == null) {
        return "unknown parameter "
            + NearestName.quoted(name)
            + NearestName.hint(name, operation.parameters().keySet());
      }
      String objection = parameter.objection(given.getValue());
      if (objection != null) {
        return "parameter '" + name + "' " + objection;
      }
    }
    for (Parameter parameter : operation.parameters().values()) {
      if (parameter.required() && !call.parameters().containsKey(parameter.name())) {
        return "parameter '" + parameter.name() + "' is missing";
      }
    }
    if (operation.batch() > 0
        && operation.lists().stream().noneMatch(l -> call.parameters().containsKey(l.name()))) {
      return "one of the parameters "
          + String.join(", ", operation.lists().stream().map(Parameter::name).toList())
          + " is needed";
    }
    String tier = call.tier();
    if (tier != null && !TIER.matcher(tier).matches()) {
      return "tier must be three characters A-Z or 0-9";
    }
    Duration timeout = call.timeout();
    if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
      return "timeout must be more than 0 ms";
    }
    return null;
  }
}
