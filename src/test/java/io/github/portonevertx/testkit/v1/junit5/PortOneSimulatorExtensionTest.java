package io.github.portonevertx.testkit.v1.junit5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.testkit.v1.PortOneSimulator;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

@ExtendWith(PortOneSimulatorExtension.class)
class PortOneSimulatorExtensionTest {

  private PortOneSimulator before = new PortOneSimulator();

  @BeforeEach
  void remember(PortOneSimulator simulator) {
    before = simulator;
    simulator.ledger().pay(1);
  }

  @RepeatedTest(2)
  void eachTestHasOneSimulatorSharedWithBeforeEach(PortOneSimulator simulator) {
    assertSame(before, simulator);
    assertEquals(1, simulator.ledger().payments().size());
  }

  @Test
  void simulatorIsNotAvailableAtClassLevel() {
    ExtensionContext ofClass =
        (ExtensionContext)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ExtensionContext.class},
                (proxy, method, arguments) -> Optional.empty());
    ParameterContext parameter =
        (ParameterContext)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ParameterContext.class},
                (proxy, method, arguments) -> Optional.empty());

    assertThrows(
        ParameterResolutionException.class,
        () -> new PortOneSimulatorExtension().resolveParameter(parameter, ofClass));
  }
}
