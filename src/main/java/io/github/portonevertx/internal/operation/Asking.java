package io.github.portonevertx.internal.operation;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.vertx.core.Future;
import java.util.function.Function;

/** What every method of a typed group does: send a call and decode its reply. */
public final class Asking {
  private Asking() {}

  /**
   * Sends a call and decodes its reply, which happens outside the {@link Boundary}: a reply that
   * cannot be read is named after its action here.
   */
  public static <T> Future<T> ask(Transport transport, Call call, Function<Reply, T> form) {
    return transport
        .send(call)
        .map(
            reply -> {
              try {
                return form.apply(reply);
              } catch (PortOneException e) {
                throw e.during(call.action());
              }
            });
  }
}
