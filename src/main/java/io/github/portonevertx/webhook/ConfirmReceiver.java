package io.github.portonevertx.webhook;

import io.github.portonevertx.internal.json.PortOneJson;
import io.github.portonevertx.internal.time.Patience;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers PortOne's question at {@code confirm_url}, asked before it approves a payment; for a
 * route of a Vert.x Web router. No {@code BodyHandler} is needed, and one does no harm.
 *
 * <p>Only the application's word approves, with a 200. Everything else stops the payment: its
 * refusal (409), its failure (500), an answer that comes late (503), a body that is no question
 * (400, 413), a stranger (403). The reason goes along as {@code {"reason": …}}, which PortOne shows
 * to the buyer.
 *
 * <p>PortOne publishes addresses for its webhooks only: ask its support before you take questions
 * from those alone.
 *
 * <p>An approval is not a payment: the buyer's company may still say no, and an application that is
 * late may have approved in vain. Take stock only when the payment is an event.
 */
// vertx-web is optional, so an application with this class requires its module itself.
@SuppressWarnings("exports")
public final class ConfirmReceiver implements Handler<RoutingContext> {
  /** PortOne's documentation says 10 s in one place and 5 s in another. */
  public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(4);

  private static final System.Logger LOG = System.getLogger(ConfirmReceiver.class.getName());
  private static final String NO_REASON = "주문을 확인하지 못했습니다.";

  private final Senders senders;
  private final Duration limit;
  private final Function<ConfirmRequest, Future<Decision>> application;

  /**
   * A receiver with the default limit.
   *
   * @param senders from whom questions are taken
   * @param application decides
   */
  public ConfirmReceiver(Senders senders, Function<ConfirmRequest, Future<Decision>> application) {
    this(senders, application, DEFAULT_LIMIT);
  }

  /**
   * A receiver.
   *
   * @param senders from whom questions are taken
   * @param application decides
   * @param limit for everything from the question's first byte on; less than PortOne's
   */
  public ConfirmReceiver(
      Senders senders, Function<ConfirmRequest, Future<Decision>> application, Duration limit) {
    this.senders = senders;
    this.application = application;
    this.limit = limit;
  }

  @Override
  public void handle(RoutingContext call) {
    Context own = call.vertx().getOrCreateContext();
    Future<Decision> decided =
        senders.include(call.request())
            ? Notice.read(call).map(ConfirmReceiver::question).compose(application)
            : Future.failedFuture(new HttpException(403));
    new Patience(call.vertx())
        .limit(decided, limit)
        // An application may end on any thread.
        .onComplete(
            (decision, failure) -> own.runOnContext(turn -> answer(call, decision, failure)));
  }

  private static ConfirmRequest question(JsonObject notice) {
    try {
      return PortOneJson.convert(notice, PortOneJson.type(ConfirmRequest.class));
    } catch (RuntimeException e) {
      throw new HttpException(400, e);
    }
  }

  private static void answer(
      RoutingContext call, @Nullable Decision decision, @Nullable Throwable failure) {
    if (decision != null) {
      JsonObject why = new JsonObject().put("reason", decision.reason());
      Notice.answer(
          call, decision.isApproved() ? 200 : 409, decision.isApproved() ? new JsonObject() : why);
      return;
    }
    int status = Notice.status(failure);
    if (status >= 500) {
      LOG.log(Level.ERROR, "a payment was stopped, as nobody decided on it", failure);
    }
    Notice.answer(call, status, new JsonObject().put("reason", NO_REASON));
  }
}
