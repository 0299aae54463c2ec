package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {
  private static String target(String action, Map<String, Object> parameters) {
    return RequestTarget.of(
        "", V1Catalogue.CATALOGUE.require(action), Call.of(action).withParameters(parameters));
  }

  @ParameterizedTest
  @CsvSource({
    "imp_000000000001, imp_000000000001",
    "a b, a%20b",
    "a/b, a%2Fb",
    "a%2Fb, a%252Fb",
    "a+b, a%2Bb",
    "a?b, a%3Fb",
    "a#b, a%23b",
    "a;b=c&d, a%3Bb%3Dc%26d",
    "a\\b, a%5Cb",
    "주문, %EC%A3%BC%EB%AC%B8",
    "💳, %F0%9F%92%B3"
  })
  void aPathParameterIsOneSegment(String id, String encoded) {
    assertEquals("/payments/" + encoded, target("payments.get", Map.of("imp_uid", id)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a/b", "%", "+", "?x=1", "#", "주문 💳", "...", "a\r\nHost: x"})
  void serverDecodesTheOriginalValues(String id) {
    URI uri = URI.create("http://h" + target("payments.get", Map.of("imp_uid", id)));

    assertEquals("/payments/" + id, uri.getPath());
    assertEquals(null, uri.getQuery());
    assertEquals(3, uri.getRawPath().split("/", -1).length);
  }

  @Test
  void wholeNumbersHaveNoDecimalPoint() {
    assertEquals(
        "/payments/status/paid?page=2",
        target("payments.listByStatus", Map.of("payment_status", "paid", "page", 2.0)));
  }

  @Test
  void listsRepeatTheirKeyWithBrackets() {
    String expected = "/payments?imp_uid%5B%5D=a&imp_uid%5B%5D=b%20c&merchant_uid%5B%5D=%26";
    assertEquals(
        expected,
        target(
            "payments.getMany",
            Map.of("merchant_uid", List.of("&"), "imp_uid", List.of("a", "b c"))));
    assertEquals(
        expected,
        target(
            "payments.getMany",
            Map.of(
                "merchant_uid", new JsonArray().add("&"),
                "imp_uid", new JsonArray().add("a").add("b c"))));
  }

  @Test
  void absentOptionalSegmentLeavesNoSlash() {
    assertEquals("/payments/find/o-1", target("payments.find", Map.of("merchant_uid", "o-1")));
    assertEquals(
        "/payments/find/o-1/paid?sorting=-paid",
        target(
            "payments.find",
            Map.of("merchant_uid", "o-1", "payment_status", "paid", "sorting", "-paid")));
  }

  @Test
  void theQueryIsInTheOrderOfTheCatalogue() {
    assertEquals(
        "/payments/status/all?page=2&limit=100&from=0&to=9999999999",
        target(
            "payments.listByStatus",
            Map.of(
                "to",
                9_999_999_999L,
                "from",
                0,
                "limit",
                100,
                "page",
                2,
                "payment_status",
                "all")));
    assertEquals(
        "/payments/x?include_sandbox=true",
        target("payments.get", Map.of("imp_uid", "x", "include_sandbox", true)));
  }

  @Test
  void pathPrefixIsKept() {
    assertEquals(
        "/v1/payments/x/balance",
        RequestTarget.of(
            "/v1",
            V1Catalogue.CATALOGUE.require("payments.balance"),
            Call.of("payments.balance").with("imp_uid", "x")));
  }

  private static final Operation LIST =
      Operation.read("books.list", HttpMethod.GET, "/books", "Book", "lists books")
          .body(Parameter.count("page"), Parameter.object("filter", Parameter.time("from")))
          .bodyInQuery();

  private static String inQuery(Call call) {
    return RequestTarget.of("", LIST, call);
  }

  @Test
  void bodyInTheQueryIsJsonWithoutPlusSigns() {
    Call call =
        Call.of("books.list")
            .with("filter", Map.of("from", "2030-04-01T09:30:00+09:00"))
            .unchecked("sort", "a b");

    assertEquals(
        "/books?requestBody=%7B%22filter%22%3A%7B%22from%22%3A%222030-04-01T09%3A30%3A00%2B09%3A00"
            + "%22%7D%2C%22sort%22%3A%22a%20b%22%7D",
        inQuery(call));
    assertEquals(null, RequestBody.of(LIST, call));
  }

  @Test
  void emptyBodyInTheQueryIsLeftOut() {
    assertEquals("/books", inQuery(Call.of("books.list")));
  }

  @Test
  void uncheckedParametersFollowInTheQueryOfACallWithoutABody() {
    Call get =
        Call.of("payments.get")
            .with("imp_uid", "x")
            .unchecked("one", 1)
            .unchecked("none", List.of())
            .unchecked("many[]", List.of("a", "b"))
            .unchecked("empty", Map.of())
            .unchecked("range", new JsonObject().put("from", 1).put("to", 2))
            .unchecked("last", true);

    assertEquals(
        "/payments/x?one=1&many%5B%5D=a&many%5B%5D=b&range%5Bfrom%5D=1&range%5Bto%5D=2&last=true",
        RequestTarget.of("", V1Catalogue.CATALOGUE.require("payments.get"), get));
    assertEquals(
        "/payments/cancel",
        RequestTarget.of(
            "",
            V1Catalogue.CATALOGUE.require("payments.cancel"),
            Call.of("payments.cancel").with("imp_uid", "x").unchecked("later", 1)));
  }
}
