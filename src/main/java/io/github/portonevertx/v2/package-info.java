/**
 * The client of PortOne V2, the verticle and their options, and one group of methods for each group
 * of actions.
 *
 * <p>Start with {@link io.github.portonevertx.v2.PortOneV2Client} in Java, or deploy {@link
 * io.github.portonevertx.v2.PortOneV2Verticle} and send messages.
 *
 * <h2>The event bus</h2>
 *
 * <p>Queries are answered at {@code portone.v2.query}, commands at {@code portone.v2.command},
 * which exists only with the option {@code commandsEnabled}. The header {@code action} names the
 * operation, such as {@code payments.get}, and the body is a JSON object with PortOne's parameters.
 * The headers {@code timeout} (milliseconds), {@code store-id} and {@code idempotency-key} are
 * optional. The send timeout must be longer than the header {@code timeout}.
 *
 * <p>A failure is a {@code ReplyException} with the code of its {@link
 * io.github.portonevertx.FailureKind}. Its text ends with PortOne's error type and the payment
 * company's code as JSON:
 *
 * <pre>{@code
 * payments.cancel: … [HTTP 409] {"portone":{"errorType":"PAYMENT_ALREADY_CANCELLED"}}
 * }</pre>
 *
 * <p>A command that was not answered in time has an unknown outcome. It may be sent again with the
 * same {@code idempotency-key}, which PortOne keeps for 3 hours.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.v2;

import org.jspecify.annotations.NullMarked;
