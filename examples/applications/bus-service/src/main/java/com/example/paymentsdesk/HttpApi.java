package com.example.paymentsdesk;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;

/** The HTTP API of the desk. */
final class HttpApi {
  private static final long MAX_BODY_BYTES = 10_000;

  private final List<PortOne> portOnes;

  HttpApi(List<PortOne> portOnes) {
    this.portOnes = portOnes;
  }

  Router router(Vertx vertx) {
    Router router = Router.router(vertx);
    router.route().failureHandler(Failures::answer);
    router.get("/health").respond(this::health);
    for (PortOne portOne : portOnes) {
      router.get(portOne.path() + "/:id").respond(context -> payment(context, portOne));
      router
          .post(portOne.path() + "/:id/refund")
          .handler(BodyHandler.create(false).setBodyLimit(MAX_BODY_BYTES))
          .respond(context -> refund(context, portOne));
    }
    return router;
  }

  private static Future<JsonObject> payment(RoutingContext context, PortOne portOne) {
    return portOne.payment(context.pathParam("id"));
  }

  private static Future<JsonObject> refund(RoutingContext context, PortOne portOne) {
    return portOne
        .refund(context.pathParam("id"), Refund.of(context.body()))
        .map(
            status -> {
              context.response().setStatusCode(statusOfRefund(status));
              return new JsonObject().put("status", status);
            });
  }

  private static int statusOfRefund(String status) {
    return switch (status) {
      case "SUCCEEDED" -> 200;
      case "FAILED" -> 422;
      // Only requested; the payment company refunds later.
      default -> 202;
    };
  }

  private Future<JsonObject> health(RoutingContext context) {
    List<Future<JsonObject>> healths = portOnes.stream().map(PortOne::health).toList();
    return Future.all(healths)
        .map(
            all -> {
              boolean up = all.<JsonObject>list().stream().allMatch(each -> each.getBoolean("up"));
              context.response().setStatusCode(up ? 200 : 503);
              return new JsonObject().put("up", up).put("portone", all.list());
            });
  }
}
