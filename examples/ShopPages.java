import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The HTML of the {@link Shop}'s pages: no scripts, and every value is escaped. */
final class ShopPages {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Seoul"));

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="ko">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s · 작은 가게</title>
        <link rel="stylesheet" href="/shop.css">
      </head>
      <body>
        <header><a href="/">작은 가게 <span lang="en">A small shop</span></a></header>
        <main>
          <h1>%1$s</h1>
      %2$s
        </main>
        <footer lang="en">portone-vertx, example <code>Shop</code>, PortOne %3$s. No money moves.</footer>
      </body>
      </html>
      """;

  private static final String STYLE =
      """
      :root { --ink: #1d2433; --soft: #5b6475; --line: #dfe3ea; --accent: #2447c5 }
      * { box-sizing: border-box }
      body { margin: 0; padding: 0 .75rem; background: #f4f5f8; color: var(--ink); font: 1rem/1.6 system-ui, sans-serif }
      header, main, footer { max-width: 34rem; margin: 0 auto; padding: 1rem 1.5rem }
      header a { color: inherit; font-weight: 700; text-decoration: none }
      header span, footer, small, dt { color: var(--soft); font-weight: 400 }
      main { background: #fff; border: 1px solid var(--line); border-radius: .75rem; padding: 1.5rem }
      h1 { margin: 0 0 1rem; font-size: 1.4rem }
      fieldset { border: 0; margin: 0; padding: 0 }
      legend { padding: 0; margin-bottom: .5rem; color: var(--soft) }
      label { display: flex; gap: .75rem; align-items: center; padding: .75rem 1rem; margin-bottom: .5rem;
        border: 1px solid var(--line); border-radius: .5rem; cursor: pointer }
      label:has(:checked) { border-color: var(--accent); background: #f2f5ff }
      label span { flex: 1 }
      small { display: block; font-weight: 400; font-size: .85rem }
      input { accent-color: var(--accent) }
      dl { display: grid; grid-template-columns: auto 1fr; gap: .35rem 1rem; margin: 1.25rem 0 }
      dd { margin: 0; font-size: .95rem; text-align: right; overflow-wrap: anywhere }
      button { width: 100%; margin-top: .75rem; padding: .75rem; border: 1px solid var(--accent);
        border-radius: .5rem; background: var(--accent); color: #fff; font: inherit; font-weight: 600;
        cursor: pointer }
      button.quiet { background: #fff; color: var(--accent) }
      a { color: var(--accent) }
      :focus-visible { outline: 3px solid #f0a202; outline-offset: 2px }
      #status { margin: 0 0 1.25rem; padding: .75rem 1rem; border-left: .3rem solid; border-radius: .25rem;
        font-weight: 600 }
      #status small { color: inherit }
      .good { background: #e7f6ec; color: #14602f }
      .open { background: #fff6dc; color: #6d4c00 }
      .bad { background: #fdeaea; color: #962020 }
      """;

  private final String window;
  private final String api;

  /**
   * Creates the pages of a shop.
   *
   * @param window the address of the payment window
   * @param api v1 or v2
   */
  ShopPages(String window, String api) {
    this.window = window;
    this.api = api.toUpperCase(Locale.ROOT);
  }

  /** Sets the security headers: a page neither loads from nor sends to other sites. */
  void protect(RoutingContext call) {
    call.response()
        .putHeader(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none';"
                + " form-action 'self' "
                + window)
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Cache-Control", "no-store");
    call.next();
  }

  Future<String> style(RoutingContext call) {
    call.response().putHeader("Content-Type", "text/css; charset=utf-8");
    return Future.succeededFuture(STYLE);
  }

  String products() {
    String choices =
        ShopOrder.Product.ALL.stream().map(ShopPages::choice).collect(Collectors.joining());
    return page(
        "주문하기",
        """
        <form method="post" action="/orders">
          <fieldset>
            <legend>무엇을 드릴까요? <span lang="en">What would you like?</span></legend>
        %s  </fieldset>
          <button id="order">주문 <span lang="en">Order</span></button>
        </form>
        """
            .formatted(choices));
  }

  private static String choice(ShopOrder.Product product) {
    return """
            <label>
              <input type="radio" name="product" value="%s" required>
              <span>%s<small lang="en">%s</small></span>
              <b>%s</b>
            </label>
        """
        .formatted(
            escape(product.id()),
            escape(product.name()),
            escape(product.english()),
            won(product.price()));
  }

  /**
   * Returns the page of an order, with buttons for the buyer's next actions.
   *
   * @param purchase the parameters of the payment window
   */
  String order(ShopOrder order, Map<String, String> purchase) {
    ShopOrder.Account account = order.answer().account();
    StringBuilder body = new StringBuilder(status(order));
    body.append("<dl>\n");
    field(body, "상품", "Item", order.product().name());
    field(body, "금액", "Price", won(order.price()));
    field(body, "주문 번호", "Order", order.number());
    if (account != null) {
      field(body, "은행", "Bank", account.bank());
      field(body, "계좌 번호", "Account", account.number());
      field(body, "입금 기한", "Until", time(account.until()));
    }
    body.append("</dl>\n");
    if (order.isOpen()) {
      body.append(payment(purchase));
    } else if (account != null) {
      body.append(bank(account));
    } else if (order.isRefundable()) {
      body.append(refund(order));
    }
    return page("주문 내역", body.toString());
  }

  private static String status(ShopOrder order) {
    String reason = order.answer().reason();
    return switch (order.status()) {
      case PAID -> status("good", "결제 완료", "Paid");
      case REFUNDED -> status("good", "환불 완료", "Refunded");
      case REFUND_PENDING -> status("open", "환불 처리 중", "The refund is under way");
      case AWAITING_DEPOSIT -> status("open", "입금 대기", "Waiting for your transfer");
      case NOT_PAID -> status("open", "결제 전", "Not paid yet");
      case FAILED -> status("bad", reason == null ? "결제 실패" : "결제 실패: " + reason, "Payment failed");
      case UNCLEAR -> status("bad", "확인 중입니다. 곧 연락드리겠습니다.", "We look into it and get in touch");
    };
  }

  private static String status(String tone, String korean, String english) {
    return """
        <p id="status" role="status" class="%s">%s <small lang="en">%s</small></p>
        """
        .formatted(tone, escape(korean), escape(english));
  }

  /** Returns the form for the window, which sends what PortOne's script would send. */
  private String payment(Map<String, String> purchase) {
    StringBuilder form = new StringBuilder();
    form.append("<form method=\"post\" action=\"%s\">\n".formatted(escape(window)));
    purchase.forEach(
        (name, value) ->
            form.append(
                "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n"
                    .formatted(name, escape(value))));
    return form.append("<button id=\"pay\">결제 <span lang=\"en\">Pay</span></button>\n</form>\n")
        .toString();
  }

  /** Returns a link to the simulator's window, which acts as the bank. */
  private String bank(ShopOrder.Account account) {
    return """
        <p><a id="bank" href="%s/%s">입금하러 가기 <span lang="en">To the simulated bank</span></a></p>
        <p><a id="again" href="">다시 확인 <span lang="en">Look again</span></a></p>
        """
        .formatted(escape(window), escape(account.attempt()));
  }

  private static String refund(ShopOrder order) {
    return """
        <form method="post" action="/orders/%s/refund">
          <button id="refund" class="quiet">환불 <span lang="en">Refund</span></button>
        </form>
        """
        .formatted(escape(order.number()));
  }

  String apology(int status) {
    return switch (status) {
      case 404 -> page("없는 주문입니다", "<p lang=\"en\">There is no such page or order.</p>");
      case 502 ->
          page(
              "잠시 후 다시 확인해 주세요",
              "<p lang=\"en\">The payment service does not answer. Look at your order again first.</p>");
      default -> page("처리하지 못했습니다", "<p lang=\"en\">That did not work (" + status + ").</p>");
    };
  }

  private String page(String title, String body) {
    return PAGE.formatted(escape(title), body, api);
  }

  private static void field(StringBuilder body, String korean, String english, String value) {
    if (value != null) {
      body.append(
          "<dt>%s <span lang=\"en\">%s</span></dt><dd>%s</dd>\n"
              .formatted(korean, english, escape(value)));
    }
  }

  private static String won(long amount) {
    return String.format(Locale.KOREA, "%,d원", amount);
  }

  private static String time(Instant moment) {
    return moment == null ? null : MINUTE.format(moment);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
