import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.io.PrintStream;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A scripted buyer in the {@link Shop}, which submits the forms of its pages without a browser. */
final class ShopVisit {
  private static final Pattern ACTION = Pattern.compile("<form method=\"post\" action=\"(.*?)\">");
  private static final Pattern BANK = Pattern.compile("id=\"bank\" href=\"(.*?)\"");
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"(.*?)\" value=\"(.*?)\">");
  private static final Pattern STATUS =
      Pattern.compile("id=\"status\".*<small lang=\"en\">(.*?)</small>");

  private final WebClient browser;
  private final String shop;
  private final ShopSimulator portone;
  private final PrintStream out;

  /** The address and the content of an order's page. */
  private record Page(String url, String html) {
    String status() {
      return find(STATUS, html);
    }

    String number() {
      return url.substring(url.lastIndexOf('/') + 1);
    }
  }

  ShopVisit(Vertx vertx, String shop, ShopSimulator portone, PrintStream out) {
    this.browser = WebClient.create(vertx);
    this.shop = shop;
    this.portone = portone;
    this.out = out;
  }

  Future<Void> all() {
    return byCard().compose(done -> byTransfer()).onComplete(done -> browser.close());
  }

  private Future<Void> byCard() {
    return order("tea")
        .compose(page -> get(page.url() + "/back?imp_uid=imp_made_up&imp_success=true"))
        .onSuccess(page -> print("a forged redirect", page))
        .compose(page -> inWindow(page, "decline"))
        .compose(page -> inWindow(page, "pay"))
        .compose(this::afterWebhook)
        .compose(paid -> Future.all(send(paid, form()), send(paid, form())))
        .map(clicks -> clicks.<Page>resultAt(1))
        .onSuccess(page -> print("refund, clicked twice", page))
        .onSuccess(
            page ->
                out.println("refunds executed: " + portone.refunds().applyAsLong(page.number())))
        .mapEmpty();
  }

  private Future<Void> byTransfer() {
    return order("mug")
        .compose(page -> inWindow(page, "account"))
        .compose(
            waiting ->
                post(find(BANK, waiting.html()), form().add("step", "deposit"))
                    .compose(deposited -> afterWebhook(waiting)))
        .mapEmpty();
  }

  private Future<Page> order(String product) {
    return get(shop + "/")
        .compose(page -> send(page, form().add("product", product)))
        .onSuccess(page -> print("order " + product, page));
  }

  /** Opens the window, performs an action there, and follows the redirect. */
  private Future<Page> inWindow(Page order, String step) {
    MultiMap purchase = form();
    HIDDEN.matcher(order.html()).results().forEach(m -> purchase.add(m.group(1), m.group(2)));
    return send(order, purchase)
        .compose(window -> send(window, form().add("step", step)))
        .onSuccess(page -> print("in the window: " + step, page));
  }

  /** Prints the result of the webhook, which may arrive before or after the redirect. */
  private Future<Page> afterWebhook(Page order) {
    return portone
        .settled()
        .get()
        .compose(sent -> get(order.url()))
        .onSuccess(page -> print("webhook " + portone.lastWebhook().apply(page.number()), page));
  }

  private Future<Page> send(Page page, MultiMap fields) {
    return post(URI.create(page.url()).resolve(find(ACTION, page.html())).toString(), fields);
  }

  private Future<Page> post(String url, MultiMap fields) {
    return browser.postAbs(url).sendForm(fields).map(answer -> page(url, answer));
  }

  private Future<Page> get(String url) {
    return browser.getAbs(url).send().map(answer -> page(url, answer));
  }

  private static Page page(String asked, HttpResponse<Buffer> answer) {
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(asked + " -> " + answer.statusCode());
    }
    URI url = URI.create(asked);
    for (String redirect : answer.followedRedirects()) {
      url = url.resolve(redirect);
    }
    return new Page(url.toString(), answer.bodyAsString());
  }

  private static MultiMap form() {
    return MultiMap.caseInsensitiveMultiMap();
  }

  private static String find(Pattern pattern, String html) {
    Matcher found = pattern.matcher(html);
    if (!found.find()) {
      throw new IllegalStateException("no " + pattern + " in " + html);
    }
    return found.group(1);
  }

  private void print(String what, Page page) {
    out.printf("%-30s %s%n", what, page.status());
  }
}
