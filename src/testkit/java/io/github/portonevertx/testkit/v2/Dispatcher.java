package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.EncodedResponse;
import io.github.portonevertx.testkit.ManualClock;
import io.github.portonevertx.testkit.Routes;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs requests: {@code credential → idempotency key → input → store → due changes → operation}. It
 * must be used on the event loop of the simulator only.
 */
final class Dispatcher {

  private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{16,256}");

  private final ManualClock clock;
  private final List<String> stores;
  private final Credentials credentials;
  private final IdempotencyStore idempotency;
  private final InputReader reader;
  private final AnswerChanges changes;
  private final Handlers handlers;
  private final Map<String, Integer> statuses;
  private final Runnable runDue;

  Dispatcher(
      PortOneV2SimulatorOptions options,
      Shapes shapes,
      Credentials credentials,
      IdempotencyStore idempotency,
      AnswerChanges changes,
      Handlers handlers,
      Runnable runDue) {
    this.clock = options.clock();
    this.stores = options.stores();
    this.credentials = credentials;
    this.idempotency = idempotency;
    this.reader = new InputReader(shapes, options.strictRequests());
    this.changes = changes;
    this.handlers = handlers;
    this.statuses = shapes.errors();
    this.runDue = runDue;
  }

  /** Returns the execution of a request, which has not begun. */
  Attempt attempt(Routes.Match<Operation> match, RecordedRequest request) {
    if (match instanceof Routes.Found<Operation> found) {
      return new Attempt(
          idempotency,
          () -> claim(found.route(), request),
          () -> run(found, request),
          this::refused);
    }
    EncodedResponse answer =
        match instanceof Routes.WrongMethod<Operation>
            ? refused(new Refusal("METHOD_NOT_ALLOWED", "지원하지 않는 메소드입니다.").withStatus(405))
            : refused(new Refusal("NOT_FOUND", "존재하지 않는 경로입니다.").withStatus(404));
    return new Attempt(idempotency, () -> null, () -> answer, this::refused);
  }

  /** Checks the credential and registers the idempotency key. */
  private IdempotencyStore.@Nullable Found claim(Operation operation, RecordedRequest request) {
    String secret = operation.open() ? "" : credentials.secretOf(request.authorization());
    if (secret == null) {
      throw Credentials.unauthorized();
    }
    String key = key(operation, request);
    return key == null
        ? null
        : idempotency.enter(
            secret,
            key,
            String.join(
                "\n", request.method(), request.path(), request.rawQuery(), request.body()));
  }

  private static @Nullable String key(Operation operation, RecordedRequest request) {
    String key = operation.isKeyed() ? request.idempotencyKey() : null;
    if (key != null && !KEY.matcher(key).matches()) {
      throw Refusal.invalid("Idempotency-Key must have 16 to 256 ASCII characters in quotes");
    }
    return key;
  }

  private EncodedResponse run(Routes.Found<Operation> found, RecordedRequest request) {
    Operation operation = found.route();
    try {
      Call call = call(found, request);
      runDue.run();
      JsonObject answer = handlers.of(operation.name()).handle(call);
      return new EncodedResponse(200, changes.apply(operation, answer).toBuffer());
    } catch (Refusal e) {
      return refused(e);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, () -> "The simulator has a defect: " + request, e);
      return refused(new Refusal("SIMULATOR_DEFECT", e.toString()).withStatus(500));
    }
  }

  private Call call(Routes.Found<Operation> found, RecordedRequest request) {
    JsonObject query = reader.query(found.route(), request);
    JsonObject input = reader.input(found.route(), request);
    return new Call(
        found.path(), query, input, store(query, input), request.idempotencyKey(), clock.now());
  }

  /** Returns the store of a request, or fails if the credential may not use it. */
  private String store(JsonObject query, JsonObject input) {
    String given = query.getString("storeId");
    if (given == null) {
      given = input.getString("storeId");
    }
    if (given == null && input.getValue("filter") instanceof JsonObject filter) {
      given = filter.getString("storeId");
    }
    if (given == null && input.getValue("payment") instanceof JsonObject payment) {
      given = payment.getString("storeId");
    }
    if (given != null && !stores.contains(given)) {
      throw new Refusal("FORBIDDEN", "상점에 접근할 권한이 없습니다.");
    }
    return given == null ? stores.get(0) : given;
  }

  private EncodedResponse refused(Refusal refusal) {
    return new EncodedResponse(
        refusal.status(statuses), changes.applyToError(refusal.body()).toBuffer());
  }
}
