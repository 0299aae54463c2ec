package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.json.UnreadableJsonException;
import io.github.portonevertx.internal.time.Timeouts;
import io.github.portonevertx.v1.internal.json.V1Json;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bodies of webhooks and confirm requests, which are JSON or forms, depending on the
 * console, of at most 64 KB.
 */
final class WebhookBody {
  private static final int MOST_BYTES = 64 * 1024;
  private static final String FORM = "application/x-www-form-urlencoded";

  private WebhookBody() {}

  /**
   * Returns the body, whether a {@code BodyHandler} has read it or not.
   *
   * @return fails with a {@link RefusedException} with the HTTP status of the answer
   */
  static Future<JsonObject> read(RoutingContext call) {
    HttpServerRequest request = call.request();
    String type = mediaType(request.getHeader(HttpHeaders.CONTENT_TYPE));
    Buffer kept = call.body().buffer();
    if (kept != null && kept.length() > 0) {
      return Future.succeededFuture(kept).map(bytes -> parse(bytes, type));
    }
    if (request.isEnded()) {
      return consumed(request, type);
    }
    return type.startsWith("multipart/")
        ? refused(Refusal.UNSUPPORTED_TYPE)
        : receive(request).map(bytes -> parse(bytes, type));
  }

  /**
   * Returns the time limit of an answer after checking it.
   *
   * @throws PortOneException {@code INVALID_REQUEST} when it is not more than zero
   */
  static Duration limit(Duration limit) {
    if (Timeouts.isOver(Objects.requireNonNull(limit, "limit"))) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST, "parameter 'limit' must be more than zero: " + limit);
    }
    return limit;
  }

  /** Returns the address of the connection, for logs. */
  static @Nullable String peer(RoutingContext call) {
    SocketAddress remote = call.request().connection().remoteAddress();
    return remote == null ? null : remote.hostAddress();
  }

  /** Answers, unless another handler already has. */
  static void answer(RoutingContext call, int status, JsonObject body) {
    if (!call.response().ended() && !call.response().headWritten()) {
      call.response()
          .setStatusCode(status)
          .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
          .end(body.toBuffer());
    }
  }

  private static <T> Future<T> refused(Refusal refusal) {
    return Future.failedFuture(new RefusedException(refusal));
  }

  /**
   * Returns the media type in lower case without its parameters, as types are compared (RFC 9110,
   * 8.3.1).
   */
  private static String mediaType(@Nullable String header) {
    return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** Returns the fields of a body that another handler has consumed. */
  private static Future<JsonObject> consumed(HttpServerRequest request, String type) {
    if (request.bytesRead() == 0) {
      return refused(Refusal.EMPTY);
    }
    if (request.bytesRead() > MOST_BYTES) {
      return refused(Refusal.TOO_LARGE);
    }
    // A BodyHandler keeps the parts of a multipart body as attributes, and no buffer.
    MultiMap attributes = request.formAttributes();
    if (!attributes.isEmpty()) {
      JsonObject fields = new JsonObject();
      attributes.forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
      return Future.succeededFuture(fields);
    }
    return refused(
        type.startsWith("multipart/") ? Refusal.UNSUPPORTED_TYPE : Refusal.BODY_CONSUMED);
  }

  private static Future<Buffer> receive(HttpServerRequest request) {
    Promise<Buffer> whole = Promise.promise();
    Buffer received = Buffer.buffer();
    request.handler(
        part -> {
          if (received.length() + part.length() > MOST_BYTES) {
            whole.tryFail(new RefusedException(Refusal.TOO_LARGE));
          } else {
            received.appendBuffer(part);
          }
        });
    request.endHandler(end -> whole.tryComplete(received));
    request.exceptionHandler(broken -> whole.tryFail(new RefusedException(Refusal.INCOMPLETE)));
    request.resume();
    return whole.future();
  }

  private static JsonObject parse(Buffer body, String type) {
    if (body.length() > MOST_BYTES) {
      throw new RefusedException(Refusal.TOO_LARGE);
    }
    if (body.length() == 0) {
      throw new RefusedException(Refusal.EMPTY);
    }
    try {
      if (type.equals(FORM)) {
        return form(body.toString());
      }
      if (V1Json.CODEC.readTree(body.getBytes(), 0, body.length()) instanceof JsonObject json) {
        return json;
      }
      throw new RefusedException(Refusal.UNREADABLE);
    } catch (UnreadableJsonException | IllegalArgumentException e) {
      throw new RefusedException(Refusal.UNREADABLE);
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
