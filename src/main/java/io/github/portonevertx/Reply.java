package io.github.portonevertx;

import com.fasterxml.jackson.databind.JavaType;
import io.github.portonevertx.internal.json.Fields;
import io.github.portonevertx.internal.json.PortOneJson;
import io.github.portonevertx.internal.json.UnreadableJsonException;
import io.github.portonevertx.internal.operation.Catalogue;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What PortOne answered to a {@link Call}: the value of {@code response}, decoded once, in the form
 * the caller asks for.
 */
public final class Reply {
  private static final Reply EMPTY = new Reply(null, null, 0, 0, null, false, List.of());

  private final @Nullable String action;
  private final byte @Nullable [] bytes;
  private final int offset;
  private final int length;
  private final @Nullable Object json;
  private final boolean partial;
  private final List<String> missing;

  private Reply(
      @Nullable String action,
      byte @Nullable [] bytes,
      int offset,
      int length,
      @Nullable Object json,
      boolean partial,
      List<String> missing) {
    this.action = action;
    this.bytes = bytes;
    this.offset = offset;
    this.length = length;
    this.json = json;
    this.partial = partial;
    this.missing = missing;
  }

  /**
   * A success without a value.
   *
   * @return the reply
   */
  public static Reply empty() {
    return EMPTY;
  }

  /**
   * A reply with an object.
   *
   * @param json the value of {@code response}, with PortOne's field names
   * @return the reply
   */
  public static Reply of(JsonObject json) {
    return new Reply(null, null, 0, 0, json, false, List.of());
  }

  /**
   * A reply with a list.
   *
   * @param json the value of {@code response}
   * @return the reply
   */
  public static Reply of(JsonArray json) {
    return new Reply(null, null, 0, 0, json, false, List.of());
  }

  /**
   * A reply that is still JSON text.
   *
   * @param bytes UTF-8, kept as they are: they must not change afterwards
   * @param offset where the value starts
   * @param length how far it may reach; what follows the value is not read
   * @return the reply
   */
  public static Reply ofJson(byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    return new Reply(null, bytes, offset, length, null, false, List.of());
  }

  /**
   * This reply, marked as a partial success (HTTP 207).
   *
   * @param missing the ids that were asked for and not found; empty when PortOne does not tell
   * @return a copy
   */
  public Reply partial(List<String> missing) {
    return new Reply(action, bytes, offset, length, json, true, List.copyOf(missing));
  }

  /**
   * The same reply, said of an action: a failure to decode it names the action.
   *
   * @param action the action that was asked for, such as {@code payments.get}
   * @return a copy
   */
  public Reply during(String action) {
    return new Reply(action, bytes, offset, length, json, partial, missing);
  }

  /**
   * Whether only a part of what was asked for was found or done.
   *
   * @return {@code true} for PortOne's HTTP 207
   */
  public boolean isPartial() {
    return partial;
  }

  /**
   * The ids that were asked for and not found.
   *
   * @return in the order asked; empty when nothing is missing or PortOne does not tell
   */
  public List<String> missing() {
    return missing;
  }

  /**
   * The value as a record.
   *
   * @param type such as {@code Payment.class}
   * @param <T> the record
   * @return the record
   * @throws PortOneException {@link FailureKind#BAD_UPSTREAM} when the value is absent or does not
   *     fit; {@link FailureKind#OUTCOME_UNKNOWN} when it answers a write
   */
  public <T> T as(Class<T> type) {
    return decode(PortOneJson.type(type));
  }

  /**
   * The value as a list of records, without null elements.
   *
   * @param type of an entry
   * @param <T> the record
   * @return the list
   * @throws PortOneException {@link FailureKind#BAD_UPSTREAM} when the value is absent or does not
   *     fit; {@link FailureKind#OUTCOME_UNKNOWN} when it answers a write
   */
  public <T> List<T> asList(Class<T> type) {
    return Fields.list(this.<List<T>>decode(PortOneJson.listOf(type)));
  }

  /**
   * The value as a page of records. PortOne's specification calls some listings lists that it
   * answers in pages; a bare list reads as the one page there is.
   *
   * @param type of an entry
   * @param <T> the record
   * @return the page
   * @throws PortOneException {@link FailureKind#BAD_UPSTREAM} when the value is absent or does not
   *     fit; {@link FailureKind#OUTCOME_UNKNOWN} when it answers a write
   */
  public <T> Page<T> asPage(Class<T> type) {
    if (isList()) {
      List<T> all = asList(type);
      return new Page<>(all.size(), 0, 0, all);
    }
    return decode(PortOneJson.type(Page.class, type));
  }

  private boolean isList() {
    if (bytes == null) {
      return json instanceof JsonArray;
    }
    int at = offset;
    while (at < offset + length && Character.isWhitespace(bytes[at])) {
      at++;
    }
    return at < offset + length && bytes[at] == '[';
  }

  /**
   * The value as JSON. Fractions are {@link java.math.BigDecimal}, so that money keeps its digits.
   *
   * @return a {@link JsonObject}, a {@link JsonArray}, a single value, or {@code null} for a
   *     success without a value
   * @throws PortOneException {@link FailureKind#BAD_UPSTREAM} when it is not JSON; {@link
   *     FailureKind#OUTCOME_UNKNOWN} when it answers a write
   */
  public @Nullable Object json() {
    if (bytes == null) {
      return json;
    }
    try {
      return PortOneJson.readTree(bytes, offset, length);
    } catch (UnreadableJsonException e) {
      throw unreadable(e);
    }
  }

  /**
   * The value as JSON text in UTF-8, every digit of an amount as PortOne wrote it.
   *
   * @return the text, {@code null} for a success without a value
   * @throws PortOneException {@link FailureKind#BAD_UPSTREAM} when it is not JSON; {@link
   *     FailureKind#OUTCOME_UNKNOWN} when it answers a write
   */
  public @Nullable Buffer text() {
    try {
      if (bytes != null) {
        return Buffer.buffer(
            Arrays.copyOfRange(bytes, offset, offset + PortOneJson.extent(bytes, offset, length)));
      }
      return json == null ? null : Buffer.buffer(PortOneJson.text(json));
    } catch (UnreadableJsonException e) {
      throw unreadable(e);
    }
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // a JavaType, made at run time, has no T
  private <T> T decode(JavaType type) {
    try {
      return bytes != null
          ? PortOneJson.read(bytes, offset, length, type)
          : PortOneJson.convert(json, type);
    } catch (UnreadableJsonException e) {
      throw unreadable(e);
    }
  }

  private PortOneException unreadable(UnreadableJsonException cause) {
    PortOneException failure =
        PortOneException.of(
            Catalogue.kindOfUnreadable(action), "the answer cannot be read: " + cause.getMessage());
    return action == null ? failure : failure.during(action);
  }

  /** Without the value, which may hold people's data. */
  @Override
  public String toString() {
    return "Reply[partial=" + partial + ", missing=" + missing.size() + "]";
  }
}
