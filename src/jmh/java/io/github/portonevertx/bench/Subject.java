package io.github.portonevertx.bench;

import io.vertx.core.Context;
import io.vertx.core.Future;
import java.util.function.Supplier;

/**
 * A way to ask for a payment.
 *
 * @param name as the table has it
 * @param reference the name of the subject it is compared with
 * @param context where it is asked from
 * @param question one question; its future completes on that context
 */
record Subject(String name, String reference, Context context, Supplier<Future<?>> question) {}
