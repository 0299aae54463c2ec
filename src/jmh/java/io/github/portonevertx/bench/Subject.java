package io.github.portonevertx.bench;

import io.vertx.core.Context;
import io.vertx.core.Future;
import java.util.function.Supplier;

/**
 * A way to query a payment.
 *
 * @param name the name in the table
 * @param reference the name of the subject it is compared with
 * @param context the context of the caller
 * @param question sends one query; its future completes on that context
 */
record Subject(String name, String reference, Context context, Supplier<Future<?>> question) {}
