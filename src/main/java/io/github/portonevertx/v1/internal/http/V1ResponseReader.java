package io.github.portonevertx.v1.internal.http;

import io.github.portonevertx.Call;
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
import io.github.portonevertx.v1.internal.json.V1Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decodes the responses of V1, with or without an envelope. */
public final class V1ResponseReader implements ResponseReader {
  private static final String TEST_CHANNEL_HINT =
      " (payments of test channels are found only with include_sandbox=true)";

  @Override
  public Reply read(Invocation invocation, Credential credential, RawResponse answer) {
    Operation operation = invocation.operation();
    int status = answer.status();
    Envelope envelope =
        status < 300 ? Envelope.read(answer.body()) : Envelope.readWhole(answer.body());
    if (envelope == null && (status < 300 || isJson(answer.body()))) {
      // A part of an answer, or more than one: the next answer on this connection is not reliable.
      answer.discardConnection();
    }
    if (!isFromPortOne(status, envelope)) {
      throw attempt(operation, unclear(operation, answer, envelope));
    }
    if (status < 300 && envelope != null) {
      if (envelope.isRejection()) {
        // This is how PortOne normally reports that a refund or a charge failed.
        throw rejected(FailureKind.REJECTED, credential, answer, envelope, "");
      }
      String other =
          AnswerCheck.mismatch(operation, invocation.call().parameters(), envelope.value());
      if (other != null) {
        answer.discardConnection();
        throw ExchangeFailure.mismatch(operation, other);
      }
      ApiReply reply = reply(operation, envelope.value(), credential);
      return status == 207 ? reply.partial(List.of()) : reply;
    }
    FailureKind kind = kindOf(operation, status);
    String hint =
        kind == FailureKind.NOT_FOUND && isBlindToTestChannels(invocation.call(), operation)
            ? TEST_CHANNEL_HINT
            : "";
    throw attempt(operation, rejected(kind, credential, answer, envelope, hint));
  }

  /** Marks a failure as transient if its status allows a read to be retried. */
  private static RuntimeException attempt(Operation operation, PortOneException failure) {
    return operation.isRead()
            && switch (failure.httpStatus()) {
              case 429, 502, 503, 504 -> true;
              default -> false;
            }
        ? AttemptFailure.transientFailure(failure)
        : failure;
  }

  private static boolean isBlindToTestChannels(Call call, Operation operation) {
    return operation.parameters().containsKey("include_sandbox")
        && !Boolean.TRUE.equals(call.parameters().get("include_sandbox"));
  }

  private static ApiReply reply(Operation operation, JsonSlice value, Credential credential) {
    return value.length() == 0
        ? ApiReply.of(V1Json.CODEC, operation, null)
        : ApiReply.ofText(
            V1Json.CODEC, operation, value.bytes(), value.offset(), value.length(), credential);
  }

  private static boolean isJson(byte[] body) {
    int start = JsonSlice.skipSpace(body, 0);
    return start < body.length && (body[start] == '{' || body[start] == '[');
  }

  private static FailureKind kindOf(Operation operation, int status) {
    return switch (status) {
      case 401 -> FailureKind.UNAUTHORIZED;
      case 403 -> FailureKind.FORBIDDEN;
      case 404 -> FailureKind.NOT_FOUND;
      case 409 -> FailureKind.CONFLICT;
      case 429 -> FailureKind.RATE_LIMITED;
      // The payment company does not support this: final, like any other rejection.
      case 501 -> FailureKind.REJECTED;
      default -> {
        if (status < 500) {
          yield FailureKind.INVALID_REQUEST;
        }
        // PortOne failed during the call, perhaps after the payment company had executed it: its
        // specification lists no 5xx for refunds and charges, and no code means "not executed".
        yield operation.isRead() ? FailureKind.BAD_UPSTREAM : FailureKind.OUTCOME_UNKNOWN;
      }
    };
  }

  /**
   * Returns whether PortOne itself answered: a 404 from a gateway does not mean NOT_FOUND. 401, 403
   * and 429 are accepted from any source.
   */
  private static boolean isFromPortOne(int status, @Nullable Envelope envelope) {
    boolean redirectOrTimeout = (status >= 300 && status < 400) || status < 200 || status == 408;
    boolean plain = status == 401 || status == 403 || status == 429;
    return !redirectOrTimeout && (envelope != null || plain);
  }

  private static PortOneException unclear(
      Operation operation, RawResponse answer, @Nullable Envelope envelope) {
    return PortOneException.builder(
            operation.kindOfUnreadable(),
            "HTTP " + answer.status() + (envelope == null ? " without PortOne's envelope" : ""))
        .httpStatus(answer.status())
        .retryAfter(answer.retryAfter())
        .build();
  }

  private static PortOneException rejected(
      FailureKind kind,
      Credential credential,
      RawResponse answer,
      @Nullable Envelope envelope,
      String hint) {
    String message = envelope == null ? null : envelope.message();
    if ((message == null || message.isBlank()) && envelope != null) {
      message = envelope.error();
    }
    String text =
        message == null || message.isBlank()
            ? "HTTP " + answer.status()
            : credential.redact(message);
    return PortOneException.builder(kind, text + hint)
        .httpStatus(answer.status())
        .portOneCode(envelope == null ? null : envelope.code())
        .retryAfter(answer.retryAfter())
        .build();
  }
}
