package io.github.portonevertx.internal.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.portonevertx.internal.api.AnswerIdentity;
import io.github.portonevertx.internal.api.AnswerIdentity.Rule;
import io.github.portonevertx.internal.api.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks that an answer contains the ids of its call.
 *
 * <p>Most answers are one object, for which a comparison of bytes is enough; any other response is
 * parsed as a stream. An id that is absent, null or empty in the answer is not compared. An id that
 * occurs twice in one object differs from the call, because a decoder keeps only one of its values.
 */
public final class AnswerCheck {
  /** An id that the call contains, and its values. */
  private record Wanted(AnswerIdentity.Id id, List<String> values) {}

  private final Rule rule;
  private final List<Wanted> wanted;
  private final boolean paged;

  private AnswerCheck(Rule rule, List<Wanted> wanted, boolean paged) {
    this.rule = rule;
    this.wanted = wanted;
    this.paged = paged;
  }

  /**
   * Returns the field of a response whose value differs from the call, or null when there is none.
   * A response that is not JSON has none: the reader of the response rejects it.
   *
   * @param response the value that PortOne sent, without surrounding bytes
   */
  public static @Nullable String mismatch(
      Operation operation, Map<String, @Nullable Object> parameters, JsonSlice response) {
    AnswerIdentity identity = operation.identity();
    if (identity.ids().isEmpty() || response.length() == 0) {
      return null;
    }
    List<Wanted> wanted = wanted(identity, parameters);
    if (wanted.isEmpty() || isPlainMatch(wanted, response)) {
      return null;
    }
    try (JsonParser parser = response.parser()) {
      return new AnswerCheck(identity.rule(), wanted, operation.isPaged()).response(parser);
    } catch (IOException e) {
      // The text of the exception quotes the answer; the reader of the response reports the same
      // defect.
      return null;
    }
  }

  /**
   * Returns the end of a response that is one complete object with the id of the call, as most
   * answers are. It takes the place of a search for the end and of {@link #mismatch}, which finds
   * nothing in such a response.
   *
   * @return the index after the object; -1 for any other response, which must be checked by {@code
   *     mismatch}, and for calls of several ids that must all be answered
   */
  public static int endOfMatch(
      Operation operation, Map<String, @Nullable Object> parameters, JsonSlice response) {
    AnswerIdentity identity = operation.identity();
    if (operation.isPaged() || identity.ids().isEmpty()) {
      return -1;
    }
    List<Wanted> wanted = wanted(identity, parameters);
    if (wanted.isEmpty()
        || wanted.get(0).values().size() != 1
        || (wanted.size() > 1 && identity.rule() != Rule.ANY)) {
      return -1;
    }
    List<String> others = new ArrayList<>(wanted.size() - 1);
    for (Wanted other : wanted.subList(1, wanted.size())) {
      others.add(other.id().field());
    }
    return response.endOfObjectWith(
        wanted.get(0).id().field(), wanted.get(0).values().get(0), others);
  }

  /** Returns the ids of a call that are compared. */
  private static List<Wanted> wanted(
      AnswerIdentity identity, Map<String, @Nullable Object> parameters) {
    List<Wanted> wanted = new ArrayList<>(identity.ids().size());
    for (AnswerIdentity.Id id : identity.ids()) {
      List<String> values = id.asked(parameters);
      if (!values.isEmpty() && (identity.rule() != Rule.FIRST || wanted.isEmpty())) {
        wanted.add(new Wanted(id, values));
      }
    }
    return wanted;
  }

  /** Returns whether the response is one object whose ids equal those of the call, as usual. */
  private static boolean isPlainMatch(List<Wanted> wanted, JsonSlice response) {
    for (Wanted one : wanted) {
      if (one.values().size() != 1 || !response.hasText(one.id().field(), one.values().get(0))) {
        return false;
      }
    }
    return true;
  }

  private @Nullable String response(JsonParser parser) throws IOException {
    return switch (parser.nextToken()) {
      case START_ARRAY -> entries(parser);
      case START_OBJECT -> paged ? page(parser) : entry(parser);
      default -> null;
    };
  }

  private @Nullable String page(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean list = parser.currentName().equals("list");
      if (parser.nextToken() == JsonToken.START_ARRAY && list) {
        String mismatch = entries(parser);
        if (mismatch != null) {
          return mismatch;
        }
      } else {
        parser.skipChildren();
      }
    }
    return null;
  }

  private @Nullable String entries(JsonParser parser) throws IOException {
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        String mismatch = entry(parser);
        if (mismatch != null) {
          return mismatch;
        }
      } else {
        parser.skipChildren();
      }
    }
    return null;
  }

  private @Nullable String entry(JsonParser parser) throws IOException {
    Set<Wanted> seen = new HashSet<>();
    boolean matched = false;
    String other = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Wanted known = wanted(parser.currentName());
      JsonToken value = parser.nextToken();
      if (known == null) {
        parser.skipChildren();
        continue;
      }
      if (!seen.add(known)) {
        return known.id().field();
      }
      String text = text(parser, value);
      if (text != null && known.id().isAsked(known.values(), text)) {
        matched = true;
      } else if (text != null) {
        if (rule != Rule.ANY) {
          return known.id().field();
        }
        other = known.id().field();
      }
    }
    return matched ? null : other;
  }

  private @Nullable Wanted wanted(String field) {
    for (Wanted one : wanted) {
      if (one.id().field().equals(field)) {
        return one;
      }
    }
    return null;
  }

  /** Returns the text of an id, or null for a value that is not an id. */
  private static @Nullable String text(JsonParser parser, JsonToken value) throws IOException {
    if (value != JsonToken.VALUE_STRING && !value.isNumeric()) {
      parser.skipChildren();
      return null;
    }
    String text = parser.getText();
    return text.isBlank() ? null : text;
  }
}
