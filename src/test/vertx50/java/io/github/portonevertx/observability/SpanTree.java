package io.github.portonevertx.observability;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Formats spans as a tree with a line for each, which is its kind and its name. */
final class SpanTree {
  private final List<SpanData> spans;

  private SpanTree(List<SpanData> spans) {
    this.spans = spans;
  }

  /** Formats spans in the order in which they were started. */
  static String of(Stream<SpanData> spans) {
    SpanTree tree = new SpanTree(spans.toList());
    Set<String> ids = tree.spans.stream().map(SpanData::getSpanId).collect(Collectors.toSet());
    StringBuilder text = new StringBuilder();
    tree.spans.stream()
        .filter(span -> !ids.contains(span.getParentSpanId()))
        .forEach(root -> tree.append(text, root, ""));
    return text.toString();
  }

  private void append(StringBuilder text, SpanData span, String indent) {
    text.append(indent).append(span.getKind()).append(' ').append(span.getName()).append('\n');
    spans.stream()
        .filter(child -> child.getParentSpanId().equals(span.getSpanId()))
        .forEach(child -> append(text, child, indent + "  "));
  }
}
