package io.github.portonevertx.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A chart of lines over two logarithmic axes, as SVG text. */
final class LineChart {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 420;
  private static final int LEFT = 80;
  private static final int RIGHT = 20;
  private static final int TOP = 40;
  private static final int BOTTOM = 60;
  private static final int LINE = 20;
  private static final List<String> COLORS =
      List.of("#2563eb", "#16a34a", "#9333ea", "#0891b2", "#ca8a04");
  private static final String REFERENCE = "#94a3b8";

  private final String title;
  private final String across;
  private final String up;
  private final List<Series> series = new ArrayList<>();

  private record Series(String name, boolean ours, List<Point> points) {}

  /**
   * A point of a line.
   *
   * @param x more than 0
   * @param y more than 0
   */
  record Point(double x, double y) {}

  /** The range of an axis in powers of 10. */
  private record Range(double low, double high) {
    static Range of(List<Double> values) {
      double low = Math.floor(values.stream().mapToDouble(Math::log10).min().orElse(0));
      double high = Math.ceil(values.stream().mapToDouble(Math::log10).max().orElse(1));
      return new Range(low, Math.max(high, low + 1));
    }

    double part(double value) {
      return (Math.log10(value) - low) / (high - low);
    }
  }

  LineChart(String title, String across, String up) {
    this.title = title;
    this.across = across;
    this.up = up;
  }

  /** Adds a line; one that is not this library's is gray and dashed. */
  void line(String name, boolean ours, List<Point> points) {
    series.add(new Series(name, ours, List.copyOf(points)));
  }

  String svg() {
    Range x = range(Point::x);
    Range y = range(Point::y);
    StringBuilder body = new StringBuilder();
    text(body, LEFT, TOP - 16, "start", "bold", title + " (" + up + ")");
    text(body, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - BOTTOM + 40, "middle", "normal", across);
    for (int power = (int) x.low(); power <= x.high(); power++) {
      double at = across(x, Math.pow(10, power));
      rule(body, at, TOP, at, HEIGHT - BOTTOM);
      text(body, at, HEIGHT - BOTTOM + 18, "middle", "normal", number(power));
    }
    for (int power = (int) y.low(); power <= y.high(); power++) {
      double at = up(y, Math.pow(10, power));
      rule(body, LEFT, at, WIDTH - RIGHT, at);
      text(body, LEFT - 8, at + 4, "end", "normal", number(power));
    }
    int ours = 0;
    for (int i = 0; i < series.size(); i++) {
      Series one = series.get(i);
      String color = one.ours() ? COLORS.get(ours++ % COLORS.size()) : REFERENCE;
      draw(body, one, color, x, y, HEIGHT + i * LINE);
    }
    return String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                + " font-family=\"sans-serif\" font-size=\"13\">%n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
            WIDTH,
            HEIGHT + series.size() * LINE)
        + body
        + "</svg>\n";
  }

  private Range range(Function<Point, Double> number) {
    return Range.of(series.stream().flatMap(one -> one.points().stream()).map(number).toList());
  }

  private static double across(Range range, double x) {
    return LEFT + range.part(x) * (WIDTH - LEFT - RIGHT);
  }

  private static double up(Range range, double y) {
    return HEIGHT - BOTTOM - range.part(y) * (HEIGHT - TOP - BOTTOM);
  }

  private static void draw(
      StringBuilder svg, Series series, String color, Range x, Range y, int legend) {
    String dashes = series.ours() ? "" : " stroke-dasharray=\"6 4\"";
    StringBuilder points = new StringBuilder();
    for (Point point : series.points()) {
      double across = across(x, point.x());
      double up = up(y, point.y());
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", across, up));
      svg.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n",
              across,
              up,
              color));
    }
    svg.append(
        String.format(
            Locale.ROOT,
            "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s/>%n"
                + "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"2\"%s/>%n",
            points.toString().strip(),
            color,
            dashes,
            LEFT,
            legend - 4,
            LEFT + 30,
            legend - 4,
            color,
            dashes));
    text(svg, LEFT + 38, legend, "start", "normal", series.name());
  }

  /** Returns a power of 10 as text. */
  private static String number(int power) {
    return power < 0
        ? String.format(Locale.ROOT, "%." + -power + "f", Math.pow(10, power))
        : String.format(Locale.ROOT, "%,.0f", Math.pow(10, power));
  }

  private static void rule(StringBuilder svg, double x1, double y1, double x2, double y2) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#e2e8f0\"/>%n",
            x1,
            y1,
            x2,
            y2));
  }

  private static void text(
      StringBuilder svg, double x, double y, String anchor, String weight, String label) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-weight=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            weight,
            label.replace("&", "&amp;").replace("<", "&lt;")));
  }
}
