/**
 * The types that the clients of V1 and V2 share: calls, replies, failures and health.
 *
 * <p>The library is a client of PortOne (formerly I'mport) for Eclipse Vert.x: embedded in an
 * application, or as a verticle that serves calls over the event bus. Start with {@link
 * io.github.portonevertx.v2.PortOneV2Client} for V2 or {@link
 * io.github.portonevertx.v1.PortOneV1Client} for V1, or with the verticle beside it.
 *
 * <h2>A client is a function</h2>
 *
 * Every client is a typed interface over one function, {@link io.github.portonevertx.Transport}: it
 * takes a {@link io.github.portonevertx.Call} and returns the future of a {@link
 * io.github.portonevertx.Reply}.
 *
 * <pre>
 *  Java caller                       any event-bus peer (JS, Kotlin, another node)
 *      │ client.payments().get("imp_…")        │ {"imp_uid": "imp_…"} + header action: payments.get
 *      ▼                                       ▼
 *  PortOneV1Client ───────────proxy──────►  event bus  ──►  event-bus service (in PortOneV1Verticle)
 *      │ create                                               │
 *      └────────────────────────► Transport ◄─────────────────┘
 *                                     │ stages: validation, defaults, retries, limits, …
 *                                     ▼
 *                               HTTP ──► PortOne
 * </pre>
 *
 * <p>The page on the design lists the stages in their order; the list is generated from the code.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx;

import org.jspecify.annotations.NullMarked;
