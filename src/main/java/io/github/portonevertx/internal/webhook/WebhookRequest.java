package io.github.portonevertx.internal.webhook;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.time.Timeouts;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads and answers the requests to a receiver. */
public final class WebhookRequest {
  private WebhookRequest() {}

  /**
   * Returns the body as it was received, whether a {@code BodyHandler} has read it or not. A body
   * of which only the form attributes are left is empty.
   *
   * @return fails with a {@link RefusedException} with the HTTP status of the answer
   */
  public static Future<MessageBody> read(RoutingContext call) {
    HttpServerRequest request = call.request();
    String type = MessageBody.mediaType(request.getHeader(HttpHeaders.CONTENT_TYPE));
    Buffer kept = call.body().buffer();
    Future<Buffer> bytes =
        kept != null && kept.length() > 0
            ? Future.succeededFuture(kept)
            : request.isEnded() ? consumed(request, type) : receive(request, type);
    return bytes.compose(
        whole ->
            whole.length() > MessageBody.MOST_BYTES
                ? refused(BodyRefusal.TOO_LARGE)
                : Future.succeededFuture(new MessageBody(whole, type)));
  }

  /**
   * Returns the form attributes of a body that a {@code BodyHandler} has consumed: it keeps the
   * parts of a multipart body as attributes, and no buffer.
   *
   * @return null when the bytes of the body are known
   */
  public static @Nullable JsonObject attributes(RoutingContext call, MessageBody body) {
    if (body.bytes().length() > 0 || call.request().formAttributes().isEmpty()) {
      return null;
    }
    JsonObject fields = new JsonObject();
    call.request().formAttributes().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
    return fields;
  }

  /**
   * Returns the body as it was received, which a signature needs, whether a {@code BodyHandler} has
   * read it or not.
   *
   * @return fails with a {@link RefusedException} when only form attributes are left of it
   */
  public static Future<MessageBody> readSigned(RoutingContext call) {
    return read(call)
        .compose(
            body ->
                attributes(call, body) == null
                    ? Future.succeededFuture(body)
                    : refused(
                        isMultipart(body.type())
                            ? BodyRefusal.UNSUPPORTED_TYPE
                            : BodyRefusal.BODY_CONSUMED));
  }

  /**
   * Returns the time limit of an answer after checking it.
   *
   * @throws PortOneException {@code INVALID_REQUEST} when it is not more than zero
   */
  public static Duration limit(Duration limit) {
    if (Timeouts.isOver(Objects.requireNonNull(limit, "limit"))) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST, "parameter 'limit' must be more than zero: " + limit);
    }
    return limit;
  }

  /** Returns the address of the connection, for logs. */
  public static @Nullable String peer(RoutingContext call) {
    SocketAddress remote = call.request().connection().remoteAddress();
    return remote == null ? null : remote.hostAddress();
  }

  /** Answers, unless another handler already has. */
  public static void answer(RoutingContext call, int status, JsonObject body) {
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

  /** Returns an empty buffer for a body that is kept as form attributes. */
  private static Future<Buffer> consumed(HttpServerRequest request, String type) {
    if (request.bytesRead() == 0) {
      return refused(BodyRefusal.EMPTY);
    }
    if (request.bytesRead() > MessageBody.MOST_BYTES) {
      return refused(BodyRefusal.TOO_LARGE);
    }
    if (!request.formAttributes().isEmpty()) {
      return Future.succeededFuture(Buffer.buffer());
    }
    return refused(isMultipart(type) ? BodyRefusal.UNSUPPORTED_TYPE : BodyRefusal.BODY_CONSUMED);
  }

  private static Future<Buffer> receive(HttpServerRequest request, String type) {
    if (isMultipart(type)) {
      return refused(BodyRefusal.UNSUPPORTED_TYPE);
    }
    Promise<Buffer> whole = Promise.promise();
    Buffer received = Buffer.buffer();
    request.handler(
        part -> {
          if (received.length() + part.length() > MessageBody.MOST_BYTES) {
            whole.tryFail(new RefusedException(BodyRefusal.TOO_LARGE));
          } else {
            received.appendBuffer(part);
          }
        });
    request.endHandler(end -> whole.tryComplete(received));
    request.exceptionHandler(broken -> whole.tryFail(new RefusedException(BodyRefusal.INCOMPLETE)));
    request.resume();
    return whole.future();
  }

  private static boolean isMultipart(String type) {
    return type.startsWith("multipart/");
  }
}
