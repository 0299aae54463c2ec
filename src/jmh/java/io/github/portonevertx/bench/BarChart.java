package io.github.portonevertx.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A chart of horizontal bars in groups, as SVG text. */
final class BarChart {
  private static final int WIDTH = 760;
  private static final int LABEL = 250;
  private static final int LINE = 24;

  private final List<Group> groups = new ArrayList<>();

  private record Group(String title, List<Bar> bars) {}

  /**
   * One bar.
   *
   * @param label what was measured
   * @param value its length, in the unit of its group
   * @param text the value as shown beside the bar
   * @param ours whether it is this library's
   */
  record Bar(String label, double value, String text, boolean ours) {}

  void group(String title, List<Bar> bars) {
    groups.add(new Group(title, List.copyOf(bars)));
  }

  boolean isEmpty() {
    return groups.isEmpty();
  }

  String svg() {
    StringBuilder body = new StringBuilder();
    int y = 10;
    for (Group group : groups) {
      y += LINE;
      text(body, 10, y, "start", "bold", group.title());
      double longest = group.bars().stream().mapToDouble(Bar::value).max().orElse(1);
      for (Bar bar : group.bars()) {
        y += LINE;
        double length = (WIDTH - LABEL - 110) * bar.value() / longest;
        text(body, LABEL - 8, y, "end", "normal", bar.label());
        body.append(
            String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"16\" fill=\"%s\"/>%n",
                LABEL,
                y - 13,
                length,
                bar.ours() ? "#2563eb" : "#94a3b8"));
        text(body, (int) (LABEL + length + 6), y, "start", "normal", bar.text());
      }
      y += 12;
    }
    return String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                + " font-family=\"sans-serif\" font-size=\"13\">%n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
            WIDTH,
            y + 10)
        + body
        + "</svg>\n";
  }

  private static void text(
      StringBuilder svg, int x, int y, String anchor, String weight, String label) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-weight=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            weight,
            label.replace("&", "&amp;").replace("<", "&lt;")));
  }
}
