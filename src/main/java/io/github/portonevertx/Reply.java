package io.github.portonevertx;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PortOne's answer to a {@link Call}, decoded on demand into the type that the caller requests.
 *
 * <p>The replies that {@link #of(JsonObject)} and the other factory methods return are for {@link
 * Transport}s in tests and for decorators. A client decodes them into records by the rules of its
 * API; until a client has processed them only their JSON can be read.
 */
public interface Reply {
  /** {@return a successful reply without a value} */
  static Reply empty() {
    return PlainReply.EMPTY;
  }

  /**
   * Returns a reply with an object.
   *
   * @param json with PortOne's field names
   * @return the reply
   */
  static Reply of(JsonObject json) {
    return new PlainReply(json, false, List.of());
  }

  /**
   * Returns a reply with a list.
   *
   * @param json with PortOne's field names
   * @return the reply
   */
  static Reply of(JsonArray json) {
    return new PlainReply(json, false, List.of());
  }

  /**
   * Returns a partial success (PortOne's HTTP 207).
   *
   * @param found what was found
   * @param missing the ids that were asked for and not found
   * @return the reply
   */
  static Reply partial(JsonArray found, List<String> missing) {
    return new PlainReply(found, true, List.copyOf(missing));
  }

  /**
   * Returns whether the call succeeded only in part.
   *
   * @return {@code true} for PortOne's HTTP 207
   */
  boolean isPartial();

  /**
   * Returns the ids that were asked for and not found.
   *
   * @return in the order of the call; empty when nothing is missing or PortOne does not report them
   */
  List<String> missing();

  /**
   * Returns the value decoded as a record.
   *
   * @param type such as {@code Payment.class}
   * @param <T> the record
   * @return the record
   * @throws PortOneException {@link FailureKind#BAD_UPSTREAM} when the value is absent or does not
   *     match the type; {@link FailureKind#OUTCOME_UNKNOWN} instead when the call was a write
   */
  <T> T as(Class<T> type);

  /**
   * Returns the value decoded as a list of records.
   *
   * @param type of an entry
   * @param <T> the record
   * @return the list, without null elements
   * @throws PortOneException as {@link #as}
   */
  <T> List<T> asList(Class<T> type);

  /**
   * Returns the value decoded as a page of records. A list without page numbers is returned as a
   * single page.
   *
   * @param type of an entry
   * @param <T> the record
   * @return the page
   * @throws PortOneException as {@link #as}
   */
  <T> Page<T> asPage(Class<T> type);

  /**
   * Returns the value as JSON. Fractions are {@link java.math.BigDecimal}, so that amounts keep all
   * digits.
   *
   * @return a {@link JsonObject}, a {@link JsonArray}, a single value, or {@code null} for a
   *     success without a value
   * @throws PortOneException as {@link #as}, when it is not JSON
   */
  @Nullable Object json();

  /**
   * Returns the value as JSON text in UTF-8, with every digit of an amount as PortOne sent it.
   *
   * @return the text, {@code null} for a success without a value
   * @throws PortOneException as {@link #as}, when it is not JSON
   */
  @Nullable Buffer text();
}
