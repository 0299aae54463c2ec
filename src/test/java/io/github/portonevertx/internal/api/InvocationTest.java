package io.github.portonevertx.internal.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.http.Tokens;
import io.github.portonevertx.support.Stages;
import org.junit.jupiter.api.Test;

class InvocationTest {
  private static final Call CALL = Call.of("payments.get").with("imp_uid", "imp_1");

  @Test
  void anotherCallKeepsTheRest() {
    Invocation invocation = Stages.invocation(CALL).with(Tokens.of("invented-token"));
    Call changed = CALL.with("include_sandbox", true);

    assertSame(invocation, invocation.with(CALL));
    assertSame(changed, invocation.with(changed).call());
    assertSame(invocation.operation(), invocation.with(changed).operation());
    assertSame(invocation.deadline(), invocation.with(changed).deadline());
    assertSame(invocation.credential(), invocation.with(changed).credential());
  }

  @Test
  void textIsThatOfTheCall() {
    assertEquals(CALL.toString(), Stages.invocation(CALL).toString());
  }
}
