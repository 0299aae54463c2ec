package io.github.portonevertx.chaos;

import io.github.portonevertx.scenario.Findings;
import io.github.portonevertx.scenario.SecretWatch;
import io.github.portonevertx.testkit.Faults;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a run needs of the API that it tests: its server, its clients and its rules. */
public interface TestedApi {
  /** Returns the network to the server. */
  FaultyNetwork network();

  /** Returns the verticles. */
  Deployments deployments();

  /** Returns the nodes that are running; the messages are sent on the first. */
  List<Node> nodes();

  /** Returns the rules that are checked. */
  Set<Rule> rules();

  /** Returns the observer of the event bus. */
  Wire wire();

  /** Returns the address of the verticles. */
  String base();

  /** Adds what the messages need, and deploys the verticles. */
  Future<Void> start(Plan plan);

  /** Replaces verticles under load. */
  Future<Void> redeploy(boolean rolling);

  /** Finds out the result of writes whose outcome is unknown, after the last fault. */
  Future<Void> settle();

  /** Closes every client and undeploys every verticle. */
  Future<Void> stop();

  /** Returns the number of the period in which the same single client takes all calls, or -1. */
  int period();

  /** Sends a message; never fails. */
  Future<Outcome> send(Message message);

  /** Returns the path of the payment of a message. */
  String pathOf(Message message);

  /** Returns the parameters of a query of a payment that exists. */
  JsonObject quietQuery();

  /** Returns the plan of faults of the server. */
  Faults faults();

  /** Makes the server forget every token. */
  void revokeTokens();

  /** Sets the wall clock of the server. */
  void skewClock(Duration by);

  /** Returns how many requests for a token have arrived. */
  long tokenRequests();

  /**
   * Checks the outcomes against the state of the server, after the verticles were undeployed.
   *
   * @param outcomes by the number of the message; null for one without an answer
   */
  void check(Plan plan, @Nullable Outcome[] outcomes, SecretWatch secrets, Findings findings);

  /** Closes the nodes and the network. */
  void close();
}
