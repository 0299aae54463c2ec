package io.github.portonevertx.internal.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.stream.Collectors;

/** Converts failures of Jackson to {@link UnreadableJsonException}s. */
final class JsonFailures {
  private JsonFailures() {}

  /**
   * Returns a failure whose text contains only the type, names of its fields and positions. The
   * original failure is dropped because its message may contain data.
   */
  static UnreadableJsonException unreadable(JavaType type, Throwable failure) {
    String target = name(type);
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MissingFieldException missing) {
        return new UnreadableJsonException(
            target + path(failure) + "." + missing.wireName() + " is missing");
      }
      if (cause instanceof UnreadableJsonException part) {
        // Thrown by a type that decodes a part of itself with this class; its text contains no
        // value.
        return new UnreadableJsonException(target + path(failure) + ": " + part.getMessage());
      }
      if (cause instanceof StreamConstraintsException) {
        return new UnreadableJsonException(
            target + ": the JSON is nested too deeply or holds too long a value");
      }
      if (cause instanceof StreamReadException malformed
          && !(cause instanceof InputCoercionException)) {
        return new UnreadableJsonException(
            target + ": the JSON is malformed" + position(malformed));
      }
    }
    return new UnreadableJsonException(target + path(failure) + expectation(failure));
  }

  private static String expectation(Throwable failure) {
    if (path(failure).isEmpty()) {
      return ": the JSON does not hold one";
    }
    return failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
        ? " cannot be read as " + mismatch.getTargetType().getSimpleName()
        : " cannot be read";
  }

  private static String position(JsonProcessingException failure) {
    JsonLocation at = failure.getLocation();
    return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private static String path(Throwable failure) {
    if (!(failure instanceof JsonMappingException mapping)) {
      return "";
    }
    return mapping.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getFieldName())
        .collect(Collectors.joining());
  }

  /** Returns the name of a type without packages, for failure texts. */
  static String name(JavaType type) {
    String raw = type.getRawClass().getSimpleName();
    return type.containedTypeCount() == 0
        ? raw
        : type.getBindings().getTypeParameters().stream()
            .map(JsonFailures::name)
            .collect(Collectors.joining(", ", raw + "<", ">"));
  }
}
