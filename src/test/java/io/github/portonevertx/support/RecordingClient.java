package io.github.portonevertx.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A client that records its calls, checked against the catalogue, and answers them immediately. */
public final class RecordingClient {
  private final List<Call> calls = new ArrayList<>();
  private Reply answer = Reply.empty();

  private final PortOneV1Client client =
      PortOneV1Client.over(
          call -> {
            calls.add(call);
            return Future.succeededFuture(answer);
          });

  /** Returns the client. A call that the catalogue rejects is not recorded. */
  public PortOneV1Client client() {
    return client;
  }

  /** Returns the calls since the last assertion. */
  public List<Call> calls() {
    return calls;
  }

  /** Sets the answer. */
  public RecordingClient answering(Reply reply) {
    answer = reply;
    return this;
  }

  /** Sets an object as the answer. */
  public RecordingClient answering(JsonObject json) {
    return answering(Reply.of(json));
  }

  /** Sets a list of one object as the answer. */
  public RecordingClient answeringList(JsonObject json) {
    return answering(Reply.of(new JsonArray().add(json)));
  }

  /** Returns the value of a call that succeeded, and asserts that it was the only call. */
  public <T> T got(Future<T> done, String action, Object... namesAndValues) {
    assertTrue(done.succeeded(), () -> String.valueOf(done.cause()));
    assertOnly(action, named(namesAndValues));
    return done.result();
  }

  /** Asserts that this call was the only one since the last assertion. */
  public void assertOnly(String action, Map<String, ?> parameters) {
    assertEquals(1, calls.size());
    Call call = calls.remove(0);
    assertEquals(action, call.action());
    assertEquals(parameters, call.parameters());
  }

  /**
   * Asserts that this call was the only one, with every parameter of the catalogue except the given
   * ones.
   */
  public <T> T gotWithAllBut(
      Set<String> left, Future<T> done, String action, Object... namesAndValues) {
    Set<String> all = new HashSet<>(V1Catalogue.CATALOGUE.require(action).parameters().keySet());
    assertTrue(all.containsAll(left));
    all.removeAll(left);
    assertEquals(all, named(namesAndValues).keySet());
    return got(done, action, namesAndValues);
  }

  /** Asserts that this call was the only one, with every parameter of the catalogue. */
  public <T> T gotWithAll(Future<T> done, String action, Object... namesAndValues) {
    return gotWithAllBut(Set.of(), done, action, namesAndValues);
  }

  /** Asserts a rejection before a request, and the names in its text. */
  public void rejected(Future<?> done, String words) {
    assertTrue(done.failed());
    PortOneException failure = (PortOneException) done.cause();
    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertTrue(failure.getMessage().contains(words), failure.getMessage());
    assertEquals(List.of(), calls);
  }

  /** Returns the response to a call that returns a payment. */
  public static JsonObject payment() {
    return new JsonObject()
        .put("imp_uid", "imp_000000000001")
        .put("merchant_uid", "order-1")
        .put("amount", 9000)
        .put("cancel_amount", 0)
        .put("currency", "KRW")
        .put("status", "paid");
  }

  /** Returns alternating names and values as a map. */
  public static Map<String, @Nullable Object> named(Object... namesAndValues) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
