package io.github.portonevertx.testkit.v1;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.portonevertx.testkit.ManualClock;
import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A simulator, and requests that plan and list charges. */
abstract class ScheduleTestFixture {
  static final String SCHEDULE = "/subscribe/payments/schedule";
  static final Duration DAY = Duration.ofDays(1);

  @RegisterExtension
  final PortOneSimulatorExtension portOne =
      new PortOneSimulatorExtension(() -> new SimulatorOptions().withClock(ManualClock.stopped()));

  static JsonObject shown(PortOneSimulator simulator, String merchantUid) {
    JsonObject schedule = simulator.schedules().schedule(merchantUid);
    assertNotNull(schedule);
    return schedule;
  }

  static List<String> orders(HttpResponse<String> answer) {
    return orders(TestPeer.list(answer));
  }

  static List<String> orders(Iterable<?> list) {
    List<String> orders = new ArrayList<>();
    for (Object element : list) {
      orders.add(((JsonObject) element).getString("merchant_uid"));
    }
    return orders;
  }
}
