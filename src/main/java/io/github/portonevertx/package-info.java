/**
 * The PortOne (formerly I'mport) V1 client for Eclipse Vert.x: embedded in an application, or a
 * verticle that answers over the event bus.
 *
 * <h2>One idea</h2>
 *
 * Everything is a typed skin over one function, {@link io.github.portonevertx.Transport}: a {@link
 * io.github.portonevertx.Call} goes in, the future of a {@link io.github.portonevertx.Reply} comes
 * out.
 *
 * <pre>
 *  Java caller                       any event-bus peer (JS, Kotlin, another node)
 *      │ client.payments().get("imp_…")        │ {"imp_uid": "imp_…"} + header action: payments.get
 *      ▼                                       ▼
 *  PortOneV1Client (typed skin) ──proxy──►  event bus  ──►  event-bus service (in PortOneV1Verticle)
 *      │ create                                               │
 *      └────────────────────────► Transport ◄─────────────────┘
 *            context → validate → health → defaults → deadline → verification → batches
 *                 → coalescing → load limit → stats → retry → authenticate → HTTP → envelope
 *                                                                   │
 *                                                      token owner (one per client, on its context)
 * </pre>
 *
 * Each arrow goes one way. The rooms, from the roof down, each of which knows only those below it:
 *
 * <ul>
 *   <li>this package: verticle, client, options, and the vocabulary that every room may use
 *   <li>{@link io.github.portonevertx.v1.webhook}, beside the client: PortOne's notices, and events
 *       an application can rely on
 *   <li>one room an area of PortOne, each with its groups of methods, requests and records: {@link
 *       io.github.portonevertx.v1.payments}, whose payment the others answer too, {@link
 *       io.github.portonevertx.v1.billing}, {@link io.github.portonevertx.v1.certifications},
 *       {@link io.github.portonevertx.v1.receipts}, {@link io.github.portonevertx.v1.escrow},
 *       {@link io.github.portonevertx.v1.vbanks}, {@link io.github.portonevertx.v1.naver}, {@link
 *       io.github.portonevertx.v1.pay}, {@link io.github.portonevertx.v1.codes}
 *   <li>{@code internal}: the order in which calls pass
 *   <li>{@code internal.verification}: orders held against payments
 *   <li>{@code internal.bus}: the event-bus end
 *   <li>{@code internal.resilience}: what keeps promises under faults and load
 *   <li>{@code internal.http}: the HTTP end
 *   <li>{@code internal.operation}: what PortOne can be asked, as one table
 *   <li>{@code internal.token}: the token and its life; {@code internal.paging}: pages as a stream
 *   <li>{@code internal.json}, {@code internal.time}, {@code internal.text}, {@code
 *       internal.async}, {@code internal.arguments}: helpers that know nothing of the others
 * </ul>
 *
 * <h2>The wire contract</h2>
 *
 * With the option {@code address} at its default, queries are answered at {@code portone.v1.query}.
 * Commands, which change something, are answered at {@code portone.v1.command}, where nothing
 * listens unless the option {@code commandsEnabled} is set.
 *
 * <p>A request is a JSON object of parameters under PortOne's own names, with these headers:
 *
 * <ul>
 *   <li>{@code action}: {@code group.method}, for example {@code payments.get}
 *   <li>{@code tier} (optional): the sub-merchant, three characters A-Z or 0-9
 *   <li>{@code timeout} (optional): the milliseconds that the caller will wait; no work is done for
 *       a caller that has stopped waiting. Without it the verticle answers within 20 s more than
 *       the option {@code requestTimeout}, or {@code pgTimeout} where PortOne asks a payment
 *       company: 30 s and 80 s by default
 *   <li>{@code form} (optional): {@code text} for a reply that is a buffer of JSON text, in which
 *       amounts keep every digit between nodes
 * </ul>
 *
 * <p>The reply is the value of {@code response} in PortOne's envelope, a JSON object or array. When
 * only a part was found it has the header {@code partial: true}, and {@code missing}: a JSON array
 * of the ids that were not.
 *
 * <p>The action {@code health} at the query address is answered by the verticle itself: see {@link
 * io.github.portonevertx.Health}.
 *
 * <p>A failure is a {@link io.vertx.core.eventbus.ReplyException} whose code is that of a {@link
 * io.github.portonevertx.FailureKind} and whose text reads {@code action: what went wrong},
 * followed by {@code [HTTP 200, code 1]} when PortOne answered, or {@code [HTTP 429, retry after 3
 * s]} when it asks to be left alone. Each request message gets exactly one answer. A published
 * message and a message without a reply address are refused and logged, and nothing is sent for
 * them.
 *
 * <p>Set a send timeout that is longer than the verticle's time: Vert.x's own, 30 s, is too short
 * for a command of 80 s. A failure of the event bus itself has the code -1 and one of these types:
 *
 * <ul>
 *   <li>{@code NO_HANDLERS}: {@code UNAVAILABLE}. No verticle answers at the address, and nothing
 *       was sent. At the command address that is also so without {@code commandsEnabled}
 *   <li>{@code TIMEOUT}: {@code TIMEOUT} for a query and {@code OUTCOME_UNKNOWN} for a command,
 *       which may have been carried out
 *   <li>{@code ERROR}: the event bus could not deliver the request; handle it like {@code TIMEOUT}
 * </ul>
 *
 * <p>At {@code portone.v1.token} verticles and clients of one key tell each other when PortOne has
 * moved their token's expiry, unless the option {@code shareTokenExpiry} is off: {@code
 * expired_at}, and a {@code proof} that only holders of secret and token can make or read. These
 * are published and never answered; a bridge has no reason to let them through.
 */
@NullMarked
package io.github.portonevertx;

import org.jspecify.annotations.NullMarked;
