package io.github.portonevertx.observability;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;

/** Replaces the URLs of requests to PortOne, which contain ids, by the base URL. */
final class WithoutIds implements SpanProcessor {
  private static final AttributeKey<String> URL = AttributeKey.stringKey("url.full");

  private final String baseUrl;

  WithoutIds(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  // [methods]
  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    String url = span.getAttribute(URL);
    if (url != null && url.startsWith(baseUrl)) {
      span.setAttribute(URL, baseUrl);
    }
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {}

  @Override
  public boolean isEndRequired() {
    return false;
  }
  // [/methods]
}
