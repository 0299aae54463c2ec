package io.github.portonevertx.testkit;

import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/** An HTML page of a payment window, without scripts. Every value is escaped. */
public final class WindowPage {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s</title>
      <style>
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 28rem; margin: 2rem auto; padding: 0 1rem }
        h1 { font-size: 1.4rem }
        form { display: flex; flex-wrap: wrap; gap: .5rem }
        dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem }
        dt { color: #666 }
        dd { margin: 0; overflow-wrap: anywhere }
        button { font: inherit; padding: .5rem 1rem }
      </style>
      <h1>%1$s</h1>
      %2$s
      </html>
      """;

  private final String title;
  private final StringBuilder fields = new StringBuilder();
  private final StringBuilder rest = new StringBuilder();

  /** Creates a page. */
  public WindowPage(String title) {
    this.title = title;
  }

  /** Returns a page with one text. */
  public static WindowPage message(String title, String text) {
    WindowPage page = new WindowPage(title);
    page.rest.append("<p>").append(escape(text)).append("</p>");
    return page;
  }

  /** Adds a value with its label; null adds nothing. */
  public WindowPage field(String label, String id, @Nullable String value) {
    if (value != null) {
      fields.append("<dt>%s<dd id=\"%s\">%s\n".formatted(escape(label), escape(id), escape(value)));
    }
    return this;
  }

  /** Adds a form of buttons, whose names and labels alternate; each submits its name. */
  public WindowPage buttons(String action, String... stepsAndLabels) {
    rest.append("<form method=\"post\" action=\"%s\">\n".formatted(escape(action)));
    for (int i = 0; i < stepsAndLabels.length; i += 2) {
      rest.append(
          "<button id=\"%1$s\" name=\"step\" value=\"%1$s\">%2$s</button>\n"
              .formatted(escape(stepsAndLabels[i]), escape(stepsAndLabels[i + 1])));
    }
    rest.append("</form>");
    return this;
  }

  /** Adds a link. */
  public WindowPage link(String id, String address, String label) {
    rest.append(
        "<p><a id=\"%s\" href=\"%s\">%s</a></p>\n"
            .formatted(escape(id), escape(address), escape(label)));
    return this;
  }

  /** Returns the HTML. */
  public String html() {
    String list = fields.isEmpty() ? "" : "<dl>" + fields + "</dl>";
    return PAGE.formatted(escape(title), list + rest);
  }

  /** Sends the page. */
  public void send(HttpServerResponse response, int status) {
    response
        .setStatusCode(status)
        .putHeader("Content-Type", "text/html; charset=UTF-8")
        .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        .putHeader("Cache-Control", "no-store")
        .end(html());
  }

  /** Sends a redirect to the shop. */
  public static void redirect(HttpServerResponse response, String location) {
    response
        .setStatusCode(303)
        .putHeader("Location", location)
        .putHeader("Cache-Control", "no-store")
        .end();
  }

  /** Returns an address with further parameters in its query, before its fragment. */
  public static String withQuery(String address, String query) {
    int hash = address.indexOf('#');
    String page = hash < 0 ? address : address.substring(0, hash);
    String fragment = hash < 0 ? "" : address.substring(hash);
    return page + (page.contains("?") ? "&" : "?") + query + fragment;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
