package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.Routes;
import io.github.portonevertx.testkit.v1.RecordedRequest.TokenForm;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that has arrived.
 *
 * @param recorded its parts
 * @param fault the reason why its query cannot be decoded; null when it can
 */
record ReceivedRequest(RecordedRequest recorded, @Nullable BadRequest fault) {

  static ReceivedRequest of(HttpServerRequest request, Routes.Match<Route> match, Buffer body) {
    Query decoded = Query.of(request.query());
    Map<String, List<String>> query = decoded.parameters();
    List<String> queryToken = query.remove("_token");
    Map<String, String> headers = new LinkedHashMap<>();
    for (Map.Entry<String, String> header : request.headers()) {
      headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue());
    }
    Sent sent = Sent.find(request.headers(), queryToken == null ? null : queryToken.get(0));
    return new ReceivedRequest(
        new RecordedRequest(
            match instanceof Routes.Found<Route> found ? found.route().operation() : "",
            request.method().name(),
            path(request),
            query,
            headers,
            request.getHeader("Tier"),
            sent.form(),
            sent.token(),
            body.toString(StandardCharsets.UTF_8),
            request.version()),
        decoded.fault());
  }

  /** Returns the path without its query; empty for a request such as {@code OPTIONS *}. */
  static String path(HttpServerRequest request) {
    String path = request.path();
    return path == null ? "" : path;
  }

  /** The decoded query of a request, or the reason why it cannot be decoded. */
  private record Query(Map<String, List<String>> parameters, @Nullable BadRequest fault) {

    static Query of(@Nullable String text) {
      Map<String, List<String>> parameters = new LinkedHashMap<>();
      try {
        for (FormBody.Pair pair : FormBody.pairs(text == null ? "" : text, true)) {
          parameters.computeIfAbsent(pair.name(), name -> new ArrayList<>()).add(pair.value());
        }
        return new Query(parameters, null);
      } catch (BadRequest e) {
        return new Query(new LinkedHashMap<>(), e);
      }
    }
  }

  /** The token of a request, and the form in which it was sent. */
  private record Sent(TokenForm form, @Nullable String token) {

    private static final String BEARER = "Bearer ";

    /**
     * Returns the token: {@code Authorization} precedes the older header, which precedes the query.
     */
    static Sent find(MultiMap headers, @Nullable String queryToken) {
      String authorization = headers.get("Authorization");
      if (authorization != null) {
        return authorization.startsWith(BEARER)
            ? new Sent(TokenForm.BEARER, authorization.substring(BEARER.length()))
            : new Sent(TokenForm.BARE, authorization);
      }
      String older = headers.get("X-ImpTokenHeader");
      if (older != null) {
        return new Sent(TokenForm.IMP_HEADER, older);
      }
      return new Sent(queryToken == null ? TokenForm.NONE : TokenForm.QUERY, queryToken);
    }
  }
}
