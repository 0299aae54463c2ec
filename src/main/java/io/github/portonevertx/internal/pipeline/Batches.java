package io.github.portonevertx.internal.pipeline;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.internal.async.Failures;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Splits a call with more ids than PortOne accepts in one request, merges the answers, and reports
 * the ids that were not found.
 *
 * <p>PortOne answers HTTP 200 when all ids are found, 207 without reporting the missing ids when
 * some are, and 404 when none is. The reply always has the same form: the list of entries found and
 * the ids that were not found.
 */
public final class Batches implements Stage {
  private static final int MAX_PARALLEL = 4;

  @Override
  public Future<Reply> handle(Invocation invocation, Handler next) {
    Operation operation = invocation.operation();
    if (operation.batch() == 0) {
      return next.handle(invocation);
    }
    List<Wanted> wanted = wanted(operation, invocation.call());
    List<Invocation> parts = new ArrayList<>();
    for (int from = 0; from < wanted.size(); from += operation.batch()) {
      int end = Math.min(from + operation.batch(), wanted.size());
      parts.add(invocation.with(part(operation, invocation.call(), wanted.subList(from, end))));
    }
    return allOf(parts, next).map(answers -> joined(wanted, answers));
  }

  @Override
  public String description() {
    return "splits lists of ids that are too long for one request";
  }

  /**
   * Sends a few parts in parallel, so that a long list neither occupies all connections nor takes
   * too long.
   */
  private Future<List<Reply>> allOf(List<Invocation> parts, Handler next) {
    List<Future<?>> chains = new ArrayList<>();
    Reply[] answers = new Reply[parts.size()];
    for (int first = 0; first < Math.min(MAX_PARALLEL, parts.size()); first++) {
      chains.add(chain(parts, next, answers, first));
    }
    return Future.all(chains).map(done -> List.of(answers));
  }

  private Future<?> chain(
      List<Invocation> parts, Handler next, @Nullable Reply[] answers, int index) {
    if (index >= parts.size()) {
      return Future.succeededFuture();
    }
    return next.handle(parts.get(index))
        .recover(Batches::noneFound)
        .compose(
            answer -> {
              answers[index] = answer;
              return chain(parts, next, answers, index + MAX_PARALLEL);
            });
  }

  /** An id and its parameter; an id that occurs twice is sent once. */
  private record Wanted(String parameter, String id) {}

  private static List<Wanted> wanted(Operation operation, Call call) {
    Set<Wanted> wanted = new LinkedHashSet<>();
    for (Parameter list : operation.lists()) {
      for (String id : Parameter.texts(call.parameters().get(list.name()))) {
        wanted.add(new Wanted(list.name(), id));
      }
    }
    return List.copyOf(wanted);
  }

  private static Call part(Operation operation, Call call, List<Wanted> chunk) {
    Map<String, @Nullable Object> parameters = new LinkedHashMap<>(call.parameters());
    Map<String, List<String>> lists = new LinkedHashMap<>();
    chunk.forEach(id -> lists.computeIfAbsent(id.parameter(), p -> new ArrayList<>()).add(id.id()));
    operation.lists().forEach(list -> parameters.remove(list.name()));
    parameters.putAll(lists);
    return call.withParameters(parameters);
  }

  private static Future<Reply> noneFound(Throwable failure) {
    return Failures.is(failure, FailureKind.NOT_FOUND)
        ? Future.succeededFuture(Reply.partial(new JsonArray(), List.of()))
        : Future.failedFuture(failure);
  }

  private static Reply joined(List<Wanted> wanted, List<Reply> answers) {
    boolean complete = answers.stream().noneMatch(Reply::isPartial);
    if (complete && answers.size() == 1) {
      return answers.get(0);
    }
    // A payment that is requested by both of its ids may be in two answers.
    Set<Object> distinct = new LinkedHashSet<>();
    for (Reply answer : answers) {
      if (!(answer.json() instanceof JsonArray part)) {
        throw PortOneException.of(FailureKind.BAD_UPSTREAM, "the answer is not a list");
      }
      part.forEach(distinct::add);
    }
    JsonArray found = new JsonArray(new ArrayList<>(distinct));
    return complete ? Reply.of(found) : Reply.partial(found, missing(wanted, found));
  }

  private static List<String> missing(List<Wanted> wanted, JsonArray found) {
    Map<String, Set<Object>> ids = new LinkedHashMap<>();
    for (Wanted id : wanted) {
      ids.computeIfAbsent(id.parameter(), parameter -> valuesOf(parameter, found));
    }
    return wanted.stream()
        .filter(id -> !ids.getOrDefault(id.parameter(), Set.of()).contains(id.id()))
        .map(Wanted::id)
        .distinct()
        .toList();
  }

  private static Set<Object> valuesOf(String field, JsonArray found) {
    Set<Object> values = new HashSet<>();
    for (Object entry : found) {
      if (entry instanceof JsonObject payment && payment.getValue(field) != null) {
        values.add(payment.getValue(field));
      }
    }
    return values;
  }
}
