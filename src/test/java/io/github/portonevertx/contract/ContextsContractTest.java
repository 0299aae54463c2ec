package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.spi.context.storage.ContextLocal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A result arrives on the context of its caller, with its context-local data. */
class ContextsContractTest extends Contract {
  /** Registered before any Vertx is created, as Vert.x requires for such keys. */
  private static final ContextLocal<String> TRACE = ContextLocal.registerLocal(String.class);

  /** The context of a continuation and the data it saw. */
  private record Continuation(Context context, String trace, Payment payment, Throwable failure) {}

  private Continuation ask(Context context, String trace, Supplier<Future<Payment>> query) {
    Promise<Continuation> continuation = Promise.promise();
    context.putLocal(TRACE, trace);
    context.runOnContext(
        v ->
            query
                .get()
                .onComplete(
                    (payment, failure) -> {
                      Context here = Vertx.currentContext();
                      continuation.complete(
                          new Continuation(here, here.getLocal(TRACE), payment, failure));
                    }));
    return continuation.future().await();
  }

  private Context duplicate() {
    return ((ContextInternal) nodes.caller().getOrCreateContext()).duplicate();
  }

  @Test
  void answersAndFailuresArriveOnTheCallersDuplicatedContext() {
    String impUid = simulator.ledger().pay(1).getString("imp_uid");
    List<Supplier<Future<Payment>>> queries = new ArrayList<>();
    queries.add(() -> client.payments().get(impUid));
    queries.add(() -> client.payments().get(impUid));
    queries.add(() -> client.payments().get("imp_unknown"));
    queries.add(() -> client.payments().get(""));

    for (int i = 0; i < queries.size(); i++) {
      Context context = duplicate();
      Continuation continuation = ask(context, "trace-" + i, queries.get(i));
      assertSame(context, continuation.context());
      assertEquals("trace-" + i, continuation.trace());
    }
  }

  @Test
  void aReplayAfter401ArrivesOnTheCallersContext() {
    String impUid = simulator.ledger().pay(1).getString("imp_uid");
    client.payments().get(impUid).await();
    simulator.faults().next(new Fault.RevokeTokens());
    Context context = duplicate();

    Continuation continuation = ask(context, "replay", () -> client.payments().get(impUid));

    assertEquals(impUid, continuation.payment().impUid());
    assertSame(context, continuation.context());
    assertEquals("replay", continuation.trace());
  }

  @Test
  void failureIsAPortOneExceptionOnEveryContext() {
    Continuation continuation = ask(duplicate(), "x", () -> client.payments().get("imp_unknown"));

    assertEquals(FailureKind.NOT_FOUND, ((PortOneException) continuation.failure()).kind());
  }

  @Test
  void exceptionOfACallersHandlerIsReportedAndDoesNotAffectOthers() {
    String impUid = simulator.ledger().pay(1).getString("imp_uid");
    Promise<Throwable> reported = Promise.promise();
    nodes.caller().exceptionHandler(reported::tryComplete);
    RuntimeException bug = new IllegalStateException("a caller's bug");
    Context context = nodes.caller().getOrCreateContext();

    context.runOnContext(
        v ->
            client
                .payments()
                .get(impUid)
                .onSuccess(
                    payment -> {
                      throw bug;
                    }));

    assertSame(bug, reported.future().await());
    assertEquals(impUid, client.payments().get(impUid).await().impUid());
    nodes.caller().exceptionHandler(null);
  }
}
