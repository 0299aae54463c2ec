package io.github.portonevertx.internal.operation;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.time.Patience;
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
 * Splits a call that asks for more ids than PortOne takes at once, joins the answers, and names the
 * ids that were not found.
 *
 * <p>PortOne answers 200 when all are found, 207 without naming any when some are, and 404 when
 * none is. A caller sees one form: the list of what was found and the names of what was not.
 */
public final class Batches implements Transport {
  private static final int LANES = 4;

  private final Transport next;

  /** Splits calls on their way to {@code next}. */
  public Batches(Transport next) {
    this.next = next;
  }

  @Override
  public Future<Reply> send(Call call) {
    Operation operation = Catalogue.require(call.action());
    if (operation.batch() == 0) {
      return next.send(call);
    }
    List<Wanted> wanted = wanted(operation, call);
    List<Call> calls = new ArrayList<>();
    for (int from = 0; from < wanted.size(); from += operation.batch()) {
      int end = Math.min(from + operation.batch(), wanted.size());
      calls.add(asking(operation, call, wanted.subList(from, end)));
    }
    return allOf(calls).map(answers -> joined(wanted, answers));
  }

  /** A few at a time, so that one long list neither fills the pool nor waits in it too long. */
  private Future<List<Reply>> allOf(List<Call> calls) {
    List<Future<?>> lanes = new ArrayList<>();
    Reply[] answers = new Reply[calls.size()];
    for (int first = 0; first < Math.min(LANES, calls.size()); first++) {
      lanes.add(lane(calls, answers, first, Patience.nanoTime()));
    }
    return Future.all(lanes).map(done -> List.of(answers));
  }

  private Future<?> lane(List<Call> calls, @Nullable Reply[] answers, int index, long begun) {
    if (index >= calls.size()) {
      return Future.succeededFuture();
    }
    return next.send(Patience.less(calls.get(index), begun))
        .recover(Batches::noneFound)
        .compose(
            answer -> {
              answers[index] = answer;
              return lane(calls, answers, index + LANES, begun);
            });
  }

  /** An id and the parameter it is asked by; asked twice it is sent once. */
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

  private static Call asking(Operation operation, Call call, List<Wanted> chunk) {
    Map<String, @Nullable Object> parameters = new LinkedHashMap<>(call.parameters());
    Map<String, List<String>> lists = new LinkedHashMap<>();
    chunk.forEach(id -> lists.computeIfAbsent(id.parameter(), p -> new ArrayList<>()).add(id.id()));
    operation.lists().forEach(list -> parameters.remove(list.name()));
    parameters.putAll(lists);
    return new Call(call.action(), parameters, call.tier(), call.timeout());
  }

  private static Future<Reply> noneFound(Throwable failure) {
    return failure instanceof PortOneException known && known.kind() == FailureKind.NOT_FOUND
        ? Future.succeededFuture(Reply.of(new JsonArray()).partial(List.of()))
        : Future.failedFuture(failure);
  }

  private static Reply joined(List<Wanted> wanted, List<Reply> answers) {
    boolean complete = answers.stream().noneMatch(Reply::isPartial);
    if (complete && answers.size() == 1) {
      return answers.get(0);
    }
    // A payment asked for by both of its ids may be in two answers.
    Set<Object> distinct = new LinkedHashSet<>();
    for (Reply answer : answers) {
      if (!(answer.json() instanceof JsonArray part)) {
        throw PortOneException.of(FailureKind.BAD_UPSTREAM, "the answer is not a list");
      }
      part.forEach(distinct::add);
    }
    JsonArray found = new JsonArray(new ArrayList<>(distinct));
    Reply all = Reply.of(found);
    return complete ? all : all.partial(missing(wanted, found));
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
