package io.github.portonevertx.internal.api;

import com.fasterxml.jackson.databind.JavaType;
import io.github.portonevertx.FailureDetails;
import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.json.Fields;
import io.github.portonevertx.internal.json.JsonCodec;
import io.github.portonevertx.internal.json.UnreadableJsonException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A reply bound to its operation and to the codec of its API, decoded on demand into the type that
 * the caller requests.
 */
public final class ApiReply implements Reply {
  private final JsonCodec codec;
  private final Operation operation;
  private final byte @Nullable [] bytes;
  private final int offset;
  private final int length;
  private final @Nullable Object json;
  private final boolean partial;
  private final List<String> missing;
  private final @Nullable String idempotencyKey;

  /** Masked in the raw text of an unreadable answer; null when the answer came over the bus. */
  private final @Nullable Credential credential;

  /** Receives the failure of an unreadable answer; null for none. */
  private final @Nullable Consumer<PortOneException> unreadable;

  private ApiReply(
      JsonCodec codec,
      Operation operation,
      byte @Nullable [] bytes,
      int offset,
      int length,
      @Nullable Object json,
      boolean partial,
      List<String> missing,
      @Nullable String idempotencyKey,
      @Nullable Credential credential,
      @Nullable Consumer<PortOneException> unreadable) {
    this.codec = codec;
    this.operation = operation;
    this.bytes = bytes;
    this.offset = offset;
    this.length = length;
    this.json = json;
    this.partial = partial;
    this.missing = missing;
    this.idempotencyKey = idempotencyKey;
    this.credential = credential;
    this.unreadable = unreadable;
  }

  /**
   * Returns a reply that holds undecoded JSON text.
   *
   * @param bytes UTF-8; not copied, so they must not change afterwards
   * @param offset where the value starts
   * @param length the greatest length of the value; bytes after the value are not read
   */
  public static ApiReply ofText(
      JsonCodec codec, Operation operation, byte[] bytes, int offset, int length) {
    return ofText(codec, operation, bytes, offset, length, null);
  }

  /**
   * Returns a reply that holds undecoded JSON text of PortOne.
   *
   * @param bytes UTF-8; not copied, so they must not change afterwards
   * @param offset where the value starts
   * @param length the greatest length of the value; bytes after the value are not read
   * @param credential of the request, which an answer that cannot be read may repeat
   */
  public static ApiReply ofText(
      JsonCodec codec,
      Operation operation,
      byte[] bytes,
      int offset,
      int length,
      @Nullable Credential credential) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    return new ApiReply(
        codec, operation, bytes, offset, length, null, false, List.of(), null, credential, null);
  }

  /**
   * Returns a reply with a value.
   *
   * @param json a {@link JsonObject}, a {@link JsonArray}, or null for a success without a value
   */
  public static ApiReply of(JsonCodec codec, Operation operation, @Nullable Object json) {
    return new ApiReply(codec, operation, null, 0, 0, json, false, List.of(), null, null, null);
  }

  /** Returns a reply bound to an operation; the same reply when it is already bound. */
  public static Reply bind(Reply reply, JsonCodec codec, Operation operation) {
    return reply instanceof ApiReply
        ? reply
        : new ApiReply(
            codec,
            operation,
            null,
            0,
            0,
            reply.json(),
            reply.isPartial(),
            List.copyOf(reply.missing()),
            null,
            null,
            null);
  }

  /**
   * Returns this reply as a partial success (HTTP 207).
   *
   * @param missing the ids that were asked for and not found; empty when PortOne does not report
   *     them
   */
  public ApiReply partial(List<String> missing) {
    return new ApiReply(
        codec,
        operation,
        bytes,
        offset,
        length,
        json,
        true,
        List.copyOf(missing),
        idempotencyKey,
        credential,
        unreadable);
  }

  /**
   * Returns this reply with the key of the write, which the failure of an unreadable answer states.
   */
  public ApiReply withIdempotencyKey(String key) {
    return new ApiReply(
        codec,
        operation,
        bytes,
        offset,
        length,
        json,
        partial,
        missing,
        key,
        credential,
        unreadable);
  }

  /** Returns this reply with a receiver of the failures of its decoding. */
  public ApiReply whenUnreadable(Consumer<PortOneException> receiver) {
    return new ApiReply(
        codec,
        operation,
        bytes,
        offset,
        length,
        json,
        partial,
        missing,
        idempotencyKey,
        credential,
        receiver);
  }

  @Override
  public boolean isPartial() {
    return partial;
  }

  @Override
  public List<String> missing() {
    return missing;
  }

  @Override
  public <T> T as(Class<T> type) {
    return decode(codec.type(type));
  }

  @Override
  public <T> List<T> asList(Class<T> type) {
    return Fields.list(this.<List<T>>decode(codec.listOf(type)));
  }

  @Override
  public <T> Page<T> asPage(Class<T> type) {
    if (isList()) {
      List<T> all = asList(type);
      return new Page<>(all.size(), 0, 0, all);
    }
    return decode(codec.type(Page.class, type));
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

  @Override
  public @Nullable Object json() {
    if (bytes == null) {
      return json;
    }
    try {
      return codec.readTree(bytes, offset, length);
    } catch (UnreadableJsonException e) {
      throw unreadable(e);
    }
  }

  @Override
  public @Nullable Buffer text() {
    try {
      if (bytes != null) {
        // Parsed to its end, because the receiver of a message is promised valid JSON.
        return Buffer.buffer(
            Arrays.copyOfRange(bytes, offset, offset + codec.extent(bytes, offset, length)));
      }
      return json == null ? null : Buffer.buffer(codec.text(json));
    } catch (UnreadableJsonException e) {
      throw unreadable(e);
    }
  }

  @SuppressWarnings(
      "TypeParameterUnusedInFormals") // a JavaType is created at run time and has no T
  private <T> T decode(JavaType type) {
    try {
      return bytes != null ? codec.read(bytes, offset, length, type) : codec.convert(json, type);
    } catch (UnreadableJsonException e) {
      throw unreadable(e);
    }
  }

  private PortOneException unreadable(UnreadableJsonException cause) {
    PortOneException failure =
        PortOneException.builder(
                operation.kindOfUnreadable(), "the answer cannot be read: " + cause.getMessage())
            .action(operation.action())
            .details(FailureDetails.NONE.withIdempotencyKey(idempotencyKey).withRawAnswer(raw()))
            .build();
    if (unreadable != null) {
      unreadable.accept(failure);
    }
    return failure;
  }

  private String raw() {
    String text =
        bytes != null ? new String(bytes, offset, length, StandardCharsets.UTF_8) : written(json);
    return credential == null ? text : credential.mask(text);
  }

  private String written(@Nullable Object value) {
    try {
      return value == null ? "null" : new String(codec.text(value), StandardCharsets.UTF_8);
    } catch (UnreadableJsonException | StackOverflowError tooDeep) {
      // An object in memory may be nested more deeply than JSON text can be.
      return "";
    }
  }

  /** Returns a text without the value, which may hold personal data. */
  @Override
  public String toString() {
    return "Reply[partial=" + partial + ", missing=" + missing.size() + "]";
  }
}
