package io.github.portonevertx;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reply that has not been processed by a client yet: it holds JSON and has no codec. */
record PlainReply(@Nullable Object json, boolean isPartial, List<String> missing) implements Reply {
  static final Reply EMPTY = new PlainReply(null, false, List.of());

  @Override
  public <T> T as(Class<T> type) {
    throw undecoded();
  }

  @Override
  public <T> List<T> asList(Class<T> type) {
    throw undecoded();
  }

  @Override
  public <T> Page<T> asPage(Class<T> type) {
    throw undecoded();
  }

  private static PortOneException undecoded() {
    return PortOneException.of(
        FailureKind.INTERNAL, "a reply is decoded by the client that it passes through");
  }

  @Override
  public @Nullable Buffer text() {
    return json == null ? null : Json.encodeToBuffer(json);
  }

  /** Returns a text without the value, which may hold personal data. */
  @Override
  public String toString() {
    return "Reply[partial=" + isPartial + ", missing=" + missing.size() + "]";
  }
}
