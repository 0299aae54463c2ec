package io.github.portonevertx.testkit;

/** The HTML page that a load balancer sends when the server does not answer. */
final class HtmlPage {

  private HtmlPage() {}

  static String of(int status) {
    return "<html><head><title>%1$d</title></head><body><h1>%1$d</h1></body></html>"
        .formatted(status);
  }
}
