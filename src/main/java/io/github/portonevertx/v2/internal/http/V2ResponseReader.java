package io.github.portonevertx.v2.internal.http;

import io.github.portonevertx.FailureDetails;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.ApiReply;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.Credential;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.http.AnswerCheck;
import io.github.portonevertx.internal.http.ExchangeFailure;
import io.github.portonevertx.internal.http.JsonSlice;
import io.github.portonevertx.internal.http.RawResponse;
import io.github.portonevertx.internal.http.ResponseReader;
import io.github.portonevertx.internal.json.UnreadableJsonException;
import io.github.portonevertx.v2.internal.json.V2Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the responses of V2: a JSON object with HTTP 200, or an error whose {@code type} decides.
 *
 * <p>The status alone does not decide: a declined card has HTTP 502, and 22 error types share HTTP
 * 409. It is used only for a response without a known type.
 */
public final class V2ResponseReader implements ResponseReader {
  /** The first call with the same key is still running; it is in no list of PortOne's errors. */
  private static final String OUTSTANDING = "IDEMPOTENCY_OUTSTANDING_REQUEST";

  /** The greatest part of an unreadable answer that a failure keeps, in bytes. */
  private static final int MOST_KEPT = 64 * 1024;

  @Override
  public Reply read(Invocation invocation, Credential credential, RawResponse answer) {
    Operation operation = invocation.operation();
    if (answer.status() >= 200 && answer.status() < 300) {
      return success(invocation, credential, answer);
    }
    ErrorBody error = ErrorBody.read(answer.body(), credential);
    if (error == null && isBroken(answer.body())) {
      // A part of an answer, or more than one: the next answer on this connection is not reliable.
      answer.discardConnection();
    }
    throw error == null ? withoutType(operation, answer) : withType(operation, answer, error);
  }

  private static Reply success(Invocation invocation, Credential credential, RawResponse answer) {
    Operation operation = invocation.operation();
    byte[] body = answer.body();
    int start = JsonSlice.skipSpace(body, 0);
    if (start == body.length && operation.result().isEmpty()) {
      return ApiReply.of(V2Json.CODEC, operation, null);
    }
    JsonSlice value = new JsonSlice(body, start, body.length - start);
    Map<String, @Nullable Object> asked = invocation.call().parameters();
    if (operation.isRead()) {
      int end = AnswerCheck.endOfMatch(operation, asked, value);
      if (end > 0 && JsonSlice.skipSpace(body, end) == body.length) {
        return ApiReply.ofText(V2Json.CODEC, operation, body, start, end - start, credential);
      }
    }
    if (start == body.length || body[start] != '{' || !isReadable(operation, body, start)) {
      answer.discardConnection();
      throw unreadable(operation, credential, answer);
    }
    String other = AnswerCheck.mismatch(operation, asked, value);
    if (other != null) {
      answer.discardConnection();
      throw ExchangeFailure.mismatch(operation, other);
    }
    return ApiReply.ofText(V2Json.CODEC, operation, body, start, body.length - start, credential);
  }

  /**
   * Returns whether a body is one JSON object. The answer to a write is parsed completely, because
   * only here can the write be repeated.
   */
  private static boolean isReadable(Operation operation, byte[] body, int start) {
    if (operation.isRead()) {
      return ErrorBody.isWhole(body, start);
    }
    try {
      int end = start + V2Json.CODEC.extent(body, start, body.length - start);
      return JsonSlice.skipSpace(body, end) == body.length;
    } catch (UnreadableJsonException e) {
      return false;
    }
  }

  private static boolean isBroken(byte[] body) {
    int start = JsonSlice.skipSpace(body, 0);
    return start < body.length
        && (body[start] == '{' || body[start] == '[')
        && !ErrorBody.isWhole(body, start);
  }

  /** Returns the failure of a success that cannot be read: the call was executed. */
  private static RuntimeException unreadable(
      Operation operation, Credential credential, RawResponse answer) {
    int kept = Math.min(answer.body().length, MOST_KEPT);
    String text = new String(answer.body(), 0, kept, StandardCharsets.UTF_8);
    return AttemptFailure.transientFailure(
        PortOneException.builder(
                operation.kindOfUnreadable(),
                "PortOne reports success, but its answer cannot be read")
            .httpStatus(answer.status())
            .details(FailureDetails.NONE.withRawAnswer(credential.mask(text)))
            .build());
  }

  private static RuntimeException withType(
      Operation operation, RawResponse answer, ErrorBody error) {
    if (error.type().equals(OUTSTANDING)) {
      return AttemptFailure.transientFailure(failure(operation.kindOfUnreadable(), answer, error));
    }
    FailureKind known = ErrorWords.kindOf(error.type());
    if (known != null) {
      return failure(known, answer, error);
    }
    FailureKind kind = kindOf(operation, answer.status());
    PortOneException failure = failure(kind, answer, error);
    return isTransient(answer.status()) ? AttemptFailure.transientFailure(failure) : failure;
  }

  private static RuntimeException withoutType(Operation operation, RawResponse answer) {
    int status = answer.status();
    // Anything in front of PortOne may answer with these statuses; other ones mean nothing without
    // PortOne's type, such as the 404 of a gateway.
    boolean plain = status == 401 || status == 403 || status == 429;
    PortOneException failure =
        PortOneException.builder(
                plain ? kindOf(operation, status) : operation.kindOfUnreadable(),
                "HTTP " + status + " without PortOne's error type")
            .httpStatus(status)
            .retryAfter(answer.retryAfter())
            .build();
    return plain && status != 429 ? failure : AttemptFailure.transientFailure(failure);
  }

  private static PortOneException failure(FailureKind kind, RawResponse answer, ErrorBody error) {
    @Nullable String message =
        error.message() == null || error.message().isBlank()
            ? error.details().pgMessage()
            : error.message();
    return PortOneException.builder(kind, Objects.requireNonNullElse(message, error.type()))
        .httpStatus(answer.status())
        .retryAfter(answer.retryAfter())
        .details(error.details())
        .build();
  }

  private static boolean isTransient(int status) {
    return status == 408 || status == 429 || status >= 500;
  }

  private static FailureKind kindOf(Operation operation, int status) {
    return switch (status) {
      case 401 -> FailureKind.UNAUTHORIZED;
      case 403 -> FailureKind.FORBIDDEN;
      case 404 -> FailureKind.NOT_FOUND;
      case 409, 410 -> FailureKind.CONFLICT;
      case 422 -> FailureKind.REJECTED;
      case 429 -> FailureKind.RATE_LIMITED;
      default ->
          status >= 400 && status < 500 && status != 408
              ? FailureKind.INVALID_REQUEST
              : operation.kindOfUnreadable();
    };
  }
}
