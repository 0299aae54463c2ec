package io.github.portonevertx.testkit;

/** The page that a load balancer puts in place of an answer it could not get. */
final class HtmlPage {

  private HtmlPage() {}

  static String of(int status) {
    return "<html><head><title>%1$d</title></head><body><h1>%1$d</h1></body></html>"
        .formatted(status);
  }
}
