package io.github.portonevertx.webhook;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.json.PortOneJson;
import io.github.portonevertx.internal.json.UnreadableJsonException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The body of a notice, JSON or a form as the console has it, and never more than a notice needs.
 */
final class Notice {
  private static final int MOST_BYTES = 64 * 1024;

  private Notice() {}

  /**
   * Reads it, whether a {@code BodyHandler} has been there before or not.
   *
   * @return fails with an {@link HttpException} that says what to answer
   */
  static Future<JsonObject> read(RoutingContext call) {
    Buffer body = call.body().buffer();
    String type = call.request().getHeader(HttpHeaders.CONTENT_TYPE);
    return (body != null ? Future.succeededFuture(body) : receive(call.request()))
        .map(bytes -> parse(bytes, type));
  }

  private static Future<Buffer> receive(HttpServerRequest request) {
    if (request.isEnded()) {
      // A handler before us let the body pass by; a 5xx, as PortOne is not to blame.
      return Future.failedFuture(new HttpException(500, "the body was not kept"));
    }
    Promise<Buffer> whole = Promise.promise();
    Buffer received = Buffer.buffer();
    request.handler(
        part -> {
          if (received.length() + part.length() > MOST_BYTES) {
            whole.tryFail(new HttpException(413));
          } else {
            received.appendBuffer(part);
          }
        });
    request.endHandler(end -> whole.tryComplete(received));
    request.exceptionHandler(whole::tryFail);
    request.resume();
    return whole.future();
  }

  private static JsonObject parse(Buffer body, @Nullable String type) {
    if (body.length() > MOST_BYTES) {
      throw new HttpException(413);
    }
    try {
      if (type != null && type.startsWith("application/x-www-form-urlencoded")) {
        return form(body.toString());
      }
      if (PortOneJson.readTree(body.getBytes(), 0, body.length()) instanceof JsonObject json) {
        return json;
      }
      throw new HttpException(400);
    } catch (UnreadableJsonException | IllegalArgumentException e) {
      throw new HttpException(400, e);
    }
  }

  /** What to answer when a notice led to no result. */
  static int status(@Nullable Throwable failure) {
    if (failure instanceof HttpException known) {
      return known.getStatusCode();
    }
    return failure instanceof PortOneException late && late.kind() == FailureKind.CANCELLED
        ? 503
        : 500;
  }

  /** Answers, unless another handler has lost its patience and done so before. */
  static void answer(RoutingContext call, int status, JsonObject body) {
    if (!call.response().ended()) {
      call.response()
          .setStatusCode(status)
          .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
          .end(body.toBuffer());
    }
  }

  private static JsonObject form(String text) {
    JsonObject fields = new JsonObject();
    for (String field : text.split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
