package io.github.portonevertx.testkit.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A simulator with planned charges, and requests in the forms of other clients. */
abstract class ForeignClientTestFixture {
  static final String FORM = "application/x-www-form-urlencoded";
  static final String UNSCHEDULE = "/subscribe/payments/unschedule";
  static final String SCHEDULE = "/subscribe/payments/schedule";

  PortOneSimulator simulator;
  TestPeer peer;

  @BeforeEach
  void plan(PortOneSimulator started) {
    simulator = started;
    peer = new TestPeer(started);
    simulator.billingKeys().issue("me");
    for (String order : List.of("A", "B", "C")) {
      simulator.schedules().plan("me", order, simulator.clock().now().plusSeconds(3600), 1000);
    }
  }

  static void assertAccepted(HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode(), answer.body());
  }

  HttpResponse<String> form(String path, String body) throws Exception {
    return send(FORM, path, body);
  }

  HttpResponse<String> send(String type, String path, String body) throws Exception {
    return peer.send(
        peer.authorized(escaped(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  /** Java's URI rejects bare brackets, which other clients send. */
  static String escaped(String path) {
    return path.replace("[", "%5B").replace("]", "%5D");
  }
}
