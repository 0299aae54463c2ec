package io.github.portonevertx;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What PortOne answered to a {@link Call}, decoded once, in the form that the caller asks for.
 *
 * <p>The replies that {@link #of(JsonObject)} and its siblings return are for {@link Transport}s of
 * tests and decorators. A client decodes them into records by the rules of its API; before they
 * have passed a client only their JSON can be read.
 */
public interface Reply {
  /** {@return a success without a value} */
  static Reply empty() {
    return PlainReply.EMPTY;
  }

  /**
   * Returns a reply with an object.
   *
   * @param json with PortOne's field names
   * @return the reply, for a stub
   */
  static Reply of(JsonObject json) {
    return new PlainReply(json, false, List.of());
  }

  /**
   * Returns a reply with a list.
   *
   * @param json with PortOne's field names
   * @return the reply, for a stub
   */
  static Reply of(JsonArray json) {
    return new PlainReply(json, false, List.of());
  }

  /**
   * Returns a partial success (PortOne's HTTP 207).
   *
   * @param found what was found
   * @param missing the ids that were asked for and not found
   * @return the reply, for a stub
   */
  static Reply partial(JsonArray found, List<String> missing) {
    return new PlainReply(found, true, List.copyOf(missing));
  }

  /**
   * Returns whether only a part of what was asked for was found or done.
   *
   * @return {@code true} for PortOne's HTTP 207
   */
  boolean isPartial();

  /**
   * Returns the ids that were asked for and not found.
   *
   * @return in the order asked; empty when nothing is missing or PortOne does not tell
   */
  List<String> missing();

  /**
   * Returns the value as a record.
   *
   * @param type such as {@code Payment.class}
   * @param <T> the record
   * @return the record
   * @throws PortOneException {@link FailureKind#BAD_UPSTREAM} when the value is absent or does not
   *     fit; {@link FailureKind#OUTCOME_UNKNOWN} when it answers a write
   */
  <T> T as(Class<T> type);

  /**
   * Returns the value as a list of records.
   *
   * @param type of an entry
   * @param <T> the record
   * @return the list, without null elements
   * @throws PortOneException as {@link #as}
   */
  <T> List<T> asList(Class<T> type);

  /**
   * Returns the value as a page of records. A bare list reads as a single page.
   *
   * @param type of an entry
   * @param <T> the record
   * @return the page
   * @throws PortOneException as {@link #as}
   */
  <T> Page<T> asPage(Class<T> type);

  /**
   * Returns the value as JSON. Fractions are {@link java.math.BigDecimal}, so that money keeps its
   * digits.
   *
   * @return a {@link JsonObject}, a {@link JsonArray}, a single value, or {@code null} for a
   *     success without a value
   * @throws PortOneException as {@link #as}, when it is not JSON
   */
  @Nullable Object json();

  /**
   * Returns the value as JSON text in UTF-8, every digit of an amount as PortOne wrote it.
   *
   * @return the text, {@code null} for a success without a value
   * @throws PortOneException as {@link #as}, when it is not JSON
   */
  @Nullable Buffer text();
}
