package com.example.paymentsdesk;

import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers requests that failed. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  static void answer(RoutingContext context) {
    Throwable failure = context.failure();
    int status = failure instanceof ReplyException reply ? status(reply) : context.statusCode();
    HttpServerResponse response = context.response().setStatusCode(status);
    String reason = reason(failure, response.getStatusMessage());
    HttpServerRequest request = context.request();
    if (status < 500) {
      LOG.info("{} {}: {}, {}", request.method(), request.path(), status, reason);
    } else if (failure instanceof ReplyException) {
      LOG.warn("{} {}: {}, {}", request.method(), request.path(), status, reason);
    } else {
      LOG.error("{} {}: {}", request.method(), request.path(), status, failure);
    }
    // Only what the caller can mend is explained; the rest is for the log.
    context.json(
        new JsonObject().put("error", status < 500 ? reason : response.getStatusMessage()));
  }

  private static String reason(Throwable failure, String statusMessage) {
    if (failure instanceof ReplyException) {
      return failure.getMessage();
    }
    // Vert.x Web fails some requests with a status only.
    return failure instanceof HttpException http ? http.getPayload() : statusMessage;
  }

  /** Returns the HTTP status of a failed request of the event bus. */
  static int status(ReplyException failure) {
    return switch (failure.failureType()) {
      // No verticle is deployed at the address, so nothing was sent.
      case NO_HANDLERS -> 503;
      case TIMEOUT, ERROR -> 504;
      case RECIPIENT_FAILURE ->
          switch (failure.failureCode()) {
            case 400, 404, 409, 422 -> failure.failureCode();
            // PortOne does not accept the desk, which says nothing about the desk's caller.
            case 401, 403, 502 -> 502;
            // Nothing was executed: the caller may try again later.
            case 429, 499, 503 -> 503;
            // After a 504 a refund may have been executed.
            case 504, 520 -> 504;
            default -> 500;
          };
    };
  }
}
