package io.github.portonevertx.internal.http;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.http.ExchangeFailure.Reason;
import io.github.portonevertx.internal.operation.Operation;
import io.github.portonevertx.internal.token.AccessToken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads from an answer, or from its absence, what became of a call. */
final class ResponseReader {
  private static final String TEST_CHANNEL_HINT =
      " (payments of test channels are found only with include_sandbox=true)";

  private ResponseReader() {}

  /**
   * The reply in an answer.
   *
   * @throws PortOneException when PortOne refused, or what came cannot be its answer
   */
  static Reply of(Operation operation, Call call, AccessToken token, RawResponse answer) {
    int status = answer.status();
    Envelope envelope =
        status < 300 ? Envelope.read(answer.body()) : Envelope.readWhole(answer.body());
    if (envelope == null && (status < 300 || isJson(answer.body()))) {
      // Half an answer, or more than one: what comes next over this connection is not to be
      // trusted.
      answer.discardConnection();
    }
    if (!isPortOnesWord(status, envelope)) {
      throw unclear(operation, status, envelope).retryAfter(answer.retryAfter());
    }
    if (status < 300 && envelope != null) {
      if (envelope.isRefusal()) {
        // The normal way to say that a refund or a charge failed.
        throw refused(FailureKind.REJECTED, token, status, envelope, "");
      }
      String other = AnswerCheck.mismatch(operation, call.parameters(), envelope.value());
      if (other != null) {
        answer.discardConnection();
        throw mismatch(operation, other);
      }
      return status == 207 ? envelope.response().partial(List.of()) : envelope.response();
    }
    FailureKind kind = kindOf(operation, status);
    String hint =
        kind == FailureKind.NOT_FOUND
                && operation.parameters().containsKey("include_sandbox")
                && !Boolean.TRUE.equals(call.parameters().get("include_sandbox"))
            ? TEST_CHANNEL_HINT
            : "";
    throw refused(kind, token, status, envelope, hint).retryAfter(answer.retryAfter());
  }

  private static PortOneException mismatch(Operation operation, String field) {
    String text = "the answer names another " + field + " than the request";
    ExchangeFailure failure = new ExchangeFailure(Reason.MISMATCH, text, null);
    return PortOneException.of(kindOf(operation, false, failure), text, failure);
  }

  private static boolean isJson(byte[] body) {
    int start = JsonSlice.skipSpace(body, 0);
    return start < body.length && (body[start] == '{' || body[start] == '[');
  }

  /**
   * The failure that an exchange without a whole answer means for this operation.
   *
   * @param callersTime whether the time that the exchange had was what its caller had left
   * @param server where the request went, or was to go
   */
  static PortOneException of(
      Operation operation, boolean callersTime, ServerAddress server, ExchangeFailure failure) {
    return PortOneException.of(
        kindOf(operation, callersTime, failure), failure.text(server), failure);
  }

  private static FailureKind kindOf(
      Operation operation, boolean callersTime, ExchangeFailure failure) {
    if (failure.mayHaveArrived() && !operation.isRead()) {
      return FailureKind.OUTCOME_UNKNOWN;
    }
    return switch (failure.reason()) {
      case UNREACHABLE -> FailureKind.UNAVAILABLE;
      case NO_CONNECTION_IN_TIME -> callersTime ? FailureKind.CANCELLED : FailureKind.UNAVAILABLE;
      case NO_ANSWER_IN_TIME -> FailureKind.TIMEOUT;
      case BROKEN, OVERSIZED, MISMATCH -> FailureKind.BAD_UPSTREAM;
    };
  }

  private static FailureKind kindOf(Operation operation, int status) {
    return switch (status) {
      case 401 -> FailureKind.UNAUTHORIZED;
      case 403 -> FailureKind.FORBIDDEN;
      case 404 -> FailureKind.NOT_FOUND;
      case 409 -> FailureKind.CONFLICT;
      case 429 -> FailureKind.RATE_LIMITED;
      // The payment company does not do this: final, like any other refusal.
      case 501 -> FailureKind.REJECTED;
      default -> {
        if (status < 500) {
          yield FailureKind.INVALID_REQUEST;
        }
        // PortOne failed during the call, perhaps after the payment company had carried it out: its
        // specification lists no 5xx for refunds and charges, and no code means "not done".
        yield operation.isRead() ? FailureKind.BAD_UPSTREAM : FailureKind.OUTCOME_UNKNOWN;
      }
    };
  }

  /**
   * Whether an answer says what became of the call. A page of a gateway on the way does not: its
   * 404 is not PortOne's word that there is no such payment. Three statuses mean the same from
   * whoever they come.
   */
  private static boolean isPortOnesWord(int status, @Nullable Envelope envelope) {
    boolean redirectOrTimeout = (status >= 300 && status < 400) || status < 200 || status == 408;
    boolean plain = status == 401 || status == 403 || status == 429;
    return !redirectOrTimeout && (envelope != null || plain);
  }

  private static PortOneException unclear(
      Operation operation, int status, @Nullable Envelope envelope) {
    return PortOneException.answered(
        operation.isRead() ? FailureKind.BAD_UPSTREAM : FailureKind.OUTCOME_UNKNOWN,
        "HTTP " + status + (envelope == null ? " without PortOne's envelope" : ""),
        status,
        null);
  }

  private static PortOneException refused(
      FailureKind kind, AccessToken token, int status, @Nullable Envelope envelope, String hint) {
    String message = envelope == null ? null : envelope.message();
    if ((message == null || message.isBlank()) && envelope != null) {
      message = envelope.error();
    }
    String text = message == null || message.isBlank() ? "HTTP " + status : token.redact(message);
    return PortOneException.answered(
        kind, text + hint, status, envelope == null ? null : envelope.code());
  }
}
