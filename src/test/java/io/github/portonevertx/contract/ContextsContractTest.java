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

/** Whoever asks goes on where it was, with its own locals, whatever the answer is. */
class ContextsContractTest extends Contract {
  /** Registered before any Vertx exists, as such keys must be. */
  private static final ContextLocal<String> TRACE = ContextLocal.registerLocal(String.class);

  /** Where a continuation ran, and what it saw there. */
  private record Landing(Context context, String trace, Payment payment, Throwable failure) {}

  private Landing ask(Context context, String trace, Supplier<Future<Payment>> question) {
    Promise<Landing> landing = Promise.promise();
    context.putLocal(TRACE, trace);
    context.runOnContext(
        v ->
            question
                .get()
                .onComplete(
                    (payment, failure) -> {
                      Context here = Vertx.currentContext();
                      landing.complete(new Landing(here, here.getLocal(TRACE), payment, failure));
                    }));
    return landing.future().await();
  }

  private Context duplicate() {
    return ((ContextInternal) nodes.caller().getOrCreateContext()).duplicate();
  }

  @Test
  void answersAndFailuresArriveOnTheCallersDuplicatedContext() {
    String impUid = simulator.ledger().pay(1).getString("imp_uid");
    List<Supplier<Future<Payment>>> questions = new ArrayList<>();
    questions.add(() -> client.payments().get(impUid));
    questions.add(() -> client.payments().get(impUid));
    questions.add(() -> client.payments().get("imp_unknown"));
    questions.add(() -> client.payments().get(""));

    for (int i = 0; i < questions.size(); i++) {
      Context context = duplicate();
      Landing landing = ask(context, "trace-" + i, questions.get(i));
      assertSame(context, landing.context());
      assertEquals("trace-" + i, landing.trace());
    }
  }

  @Test
  void aReplayAfter401ArrivesOnTheCallersContext() {
    String impUid = simulator.ledger().pay(1).getString("imp_uid");
    client.payments().get(impUid).await();
    simulator.faults().next(new Fault.RevokeTokens());
    Context context = duplicate();

    Landing landing = ask(context, "replay", () -> client.payments().get(impUid));

    assertEquals(impUid, landing.payment().impUid());
    assertSame(context, landing.context());
    assertEquals("replay", landing.trace());
  }

  @Test
  void aFailureIsOursOnEveryContext() {
    Landing landing = ask(duplicate(), "x", () -> client.payments().get("imp_unknown"));

    assertEquals(FailureKind.NOT_FOUND, ((PortOneException) landing.failure()).kind());
  }

  @Test
  void whatACallersHandlerThrowsIsReportedAndHitsNobodyElse() {
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
