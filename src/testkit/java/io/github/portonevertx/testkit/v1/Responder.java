package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.Routes;
import java.lang.System.Logger.Level;

/** Answers requests by their routes, after checking the token. */
final class Responder {
  private static final System.Logger LOG = System.getLogger(PortOneSimulator.class.getName());

  private final SimulatorOptions options;
  private final TokenIssuer tokens;
  private final Schedules schedules;

  Responder(SimulatorOptions options, TokenIssuer tokens, Schedules schedules) {
    this.options = options;
    this.tokens = tokens;
    this.schedules = schedules;
  }

  /**
   * Returns the answer to a request.
   *
   * @param skewSeconds added to the times of a token
   */
  SimulatedResponse answer(Routes.Match<Route> match, ReceivedRequest request, long skewSeconds) {
    if (match instanceof Routes.Found<Route> found) {
      RecordedRequest recorded = request.recorded();
      boolean open = found.route().operation().equals(TokenIssuer.OPERATION);
      if (!open && !tokens.accepts(recorded.token())) {
        return SimulatedResponse.unauthorized();
      }
      BadRequest fault = request.fault();
      return fault == null ? run(found, recorded, skewSeconds) : reject(fault);
    }
    return match instanceof Routes.WrongMethod
        ? SimulatedResponse.error(405, "Method Not Allowed")
        : SimulatedResponse.notFound("Not Found");
  }

  private SimulatedResponse run(
      Routes.Found<Route> found, RecordedRequest recorded, long skewSeconds) {
    boolean strict = options.strictRequests();
    try {
      RequestFields fields = RequestFields.read(recorded, found.path(), strict);
      schedules.runDue();
      return found
          .route()
          .answer(new SimulatedRequest(recorded, found.path(), fields, skewSeconds), strict);
    } catch (BadRequest e) {
      return reject(e);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, () -> "The simulator has a defect: " + recorded, e);
      return SimulatedResponse.error(500, "Simulator defect: " + e);
    }
  }

  private static SimulatedResponse reject(BadRequest e) {
    return SimulatedResponse.error(e.status(), e.reason());
  }
}
