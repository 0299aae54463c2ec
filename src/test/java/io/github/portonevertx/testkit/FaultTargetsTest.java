package io.github.portonevertx.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A fault for a name that does not exist would never apply, and its test would prove nothing. */
class FaultTargetsTest {
  private static final Fault FAULT = Fault.html(502);

  @Test
  void misspeltOperationOfV1IsRejectedWithThoseOfItsGroup() {
    Faults faults = new PortOneSimulator().faults();

    String text =
        assertThrows(
                IllegalArgumentException.class, () -> faults.always("certifications.gett", FAULT))
            .toString();

    assertTrue(
        text.contains(
            "no operation or group is called 'certifications.gett'; there are certifications."),
        text);
    assertTrue(text.contains("certifications.get,"), text);
  }

  @Test
  void misspeltGroupOfV2IsRejectedWithAllGroups() {
    Faults faults = new PortOneV2Simulator().faults();

    String text =
        assertThrows(IllegalArgumentException.class, () -> faults.next("payment.get", FAULT))
            .toString();

    assertTrue(text.contains("no operation or group is called 'payment.get'; there are "), text);
    assertTrue(text.contains(", payments,"), text);
    assertEquals(0, faults.pending());
  }

  @Test
  void operationsGroupsPathsAndTokenRequestsAreAccepted() {
    for (Faults faults :
        List.of(new PortOneSimulator().faults(), new PortOneV2Simulator().faults())) {
      faults
          .next(FAULT)
          .next("payments", FAULT)
          .next("payments.get", FAULT)
          .next("/anything", FAULT)
          .onToken(FAULT);
      assertEquals(5, faults.pending());
    }
    assertEquals(1, new PortOneSimulator().faults().next("auth.token", FAULT).pending());
    assertEquals(1, new PortOneV2Simulator().faults().next("auth.login", FAULT).pending());
  }

  @Test
  void planWithoutNamesAcceptsAny() {
    assertEquals(1, new Faults("token").next("anything", FAULT).pending());
  }
}
