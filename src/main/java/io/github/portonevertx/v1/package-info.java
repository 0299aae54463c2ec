/**
 * The client of PortOne V1, the verticle and their options, and one group of methods for each group
 * of actions. Groups are obtained from {@link io.github.portonevertx.v1.PortOneV1Client} only; the
 * requests that they take and the records that they return are in one package for each area:
 *
 * <ul>
 *   <li>{@link Payments} and {@link Prepare}: {@link io.github.portonevertx.v1.payments}, whose
 *       payment other groups return too
 *   <li>{@link Customers}, {@link Subscribe} and {@link Schedules}: {@link
 *       io.github.portonevertx.v1.billing}
 *   <li>{@link Certifications}: {@link io.github.portonevertx.v1.certifications}
 *   <li>{@link Vbanks} and {@link Cvs}: {@link io.github.portonevertx.v1.vbanks}
 *   <li>{@link Receipts} and {@link Partners}: {@link io.github.portonevertx.v1.receipts}
 *   <li>{@link Escrow}: {@link io.github.portonevertx.v1.escrow}
 *   <li>{@link Naver}: {@link io.github.portonevertx.v1.naver}
 *   <li>{@link Benepia}, {@link KcpQuick}, {@link Payco}, {@link Paymentwall} and {@link Kakao}:
 *       {@link io.github.portonevertx.v1.pay}
 *   <li>{@link Codes}, {@link Tiers} and {@link Users}: {@link io.github.portonevertx.v1.codes}
 * </ul>
 *
 * <p>A method with one or two parameters takes them directly. Others take a {@link
 * io.github.portonevertx.Request}, which is created by a builder. Builders do not validate: a
 * missing or invalid parameter fails the future of the call, and the failure names the parameter.
 *
 * <p>Webhooks are received with {@link io.github.portonevertx.v1.webhook}.
 *
 * <h2>The wire contract</h2>
 *
 * With the option {@code address} at its default, queries are answered at {@code portone.v1.query}.
 * Commands, which change data, are answered at {@code portone.v1.command}, if the option {@code
 * commandsEnabled} is set.
 *
 * <p>A request is a JSON object of parameters under PortOne's own names, with these headers:
 *
 * <ul>
 *   <li>{@code action}: {@code group.method}, for example {@code payments.get}
 *   <li>{@code tier} (optional): the sub-merchant, three characters A-Z or 0-9
 *   <li>{@code unchecked} (optional): a JSON array of the names in the body that are not in the
 *       catalogue; rejected unless the option {@code uncheckedParameters} is set
 *   <li>{@code timeout} (optional): the milliseconds that the caller waits; the verticle does not
 *       work for a caller that has stopped waiting. Without it the verticle answers within the
 *       option {@code requestTimeout} plus 20 s, or {@code pgTimeout} plus 20 s when PortOne calls
 *       a payment company: 30 s and 80 s by default
 *   <li>{@code form} (optional): {@code text} for a reply that is a buffer of JSON text, in which
 *       amounts keep every digit between nodes
 * </ul>
 *
 * <p>The reply is the value of {@code response} in PortOne's envelope, a JSON object or array. When
 * only a part was found it has the header {@code partial: true}, and the header {@code missing}
 * with a JSON array of the ids that were not found.
 *
 * <p>The action {@code health} at the query address is answered by the verticle itself: see {@link
 * io.github.portonevertx.Health}.
 *
 * <p>A failure is a {@link io.vertx.core.eventbus.ReplyException} whose code is that of a {@link
 * io.github.portonevertx.FailureKind} and whose text reads {@code action: what went wrong},
 * followed by {@code [HTTP 200, code 1]} when PortOne answered, or {@code [HTTP 429, retry after 3
 * s]} when it sets a time to wait. Each request message gets exactly one answer. A published
 * message and a message without a reply address are rejected and logged, and nothing is sent to
 * PortOne for them.
 *
 * <p>Set a send timeout that is longer than the verticle's timeout: the default of Vert.x, 30 s, is
 * too short for a command of 80 s. A failure of the event bus itself has the code -1 and one of
 * these types:
 *
 * <ul>
 *   <li>{@code NO_HANDLERS}: {@code UNAVAILABLE}. No verticle answers at the address, and nothing
 *       was sent. This is also the result at the command address without {@code commandsEnabled}
 *   <li>{@code TIMEOUT}: {@code TIMEOUT} for a query and {@code OUTCOME_UNKNOWN} for a command,
 *       which may have been executed
 *   <li>{@code ERROR}: the event bus could not deliver the request; handle it like {@code TIMEOUT}
 * </ul>
 *
 * <p>At {@code portone.v1.token} verticles and clients with the same key publish a new expiry of
 * their token, unless the option {@code shareTokenExpiry} is off. The message contains {@code
 * expired_at}, and a {@code proof} that only holders of the secret and the token can create or
 * verify. These messages are never answered; a bridge need not forward them.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.v1;

import org.jspecify.annotations.NullMarked;
