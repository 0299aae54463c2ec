package io.github.portonevertx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.v1.PortOneV1Client;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A client whose PortOne is one reply, and what it was asked. The calls have passed the catalogue:
 * their names and types are PortOne's.
 */
public final class Asked {
  private final List<Call> calls = new ArrayList<>();
  private final PortOneV1Client client;

  /** Always answers the same. */
  public Asked(Reply answer) {
    client =
        PortOneV1Client.over(
            call -> {
              calls.add(call);
              return Future.succeededFuture(answer);
            });
  }

  /** The client. */
  public PortOneV1Client client() {
    return client;
  }

  /** Everything that was asked so far. */
  public List<Call> calls() {
    return calls;
  }

  /** That this, and nothing else, was asked since the last time. */
  public void assertOnly(String action, Map<String, ?> parameters) {
    assertEquals(1, calls.size());
    Call call = calls.remove(0);
    assertEquals(action, call.action());
    assertEquals(parameters, call.parameters());
  }
}
