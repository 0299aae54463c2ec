/**
 * The HTTP end: a call with a token becomes one bounded round trip, and what PortOne answers
 * becomes a reply or a failure with its kind.
 *
 * <p>It uses the HTTP client of Vert.x core rather than its web client, because a web client cannot
 * reset a response that has begun (a body that drips, or is too large, would hold its connection),
 * and does not tell a request that never left from one that was sent, which decides whether a write
 * may be repeated.
 *
 * <p>Of that client it uses single connections, not the pool: the pool hands a connection on before
 * the bytes behind an answer are read, and keeps requests that nobody waits for any more.
 */
@NullMarked
package io.github.portonevertx.internal.http;

import org.jspecify.annotations.NullMarked;
