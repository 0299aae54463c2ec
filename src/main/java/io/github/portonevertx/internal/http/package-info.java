/**
 * The HTTP end of the pipeline: an authenticated call becomes one bounded HTTP exchange, and its
 * answer becomes a reply or a failure with its kind.
 *
 * <p>It uses the HTTP client of Vert.x core rather than its web client, because a web client cannot
 * reset a response that has begun (a slow or oversized body would occupy its connection), and does
 * not distinguish a request that was never sent from one that was, which decides whether a write
 * may be repeated.
 *
 * <p>It uses single connections of that client instead of its pool, because the pool reassigns a
 * connection before extra bytes after an answer are read, and keeps requests in its queue whose
 * callers have timed out.
 */
@NullMarked
package io.github.portonevertx.internal.http;

import org.jspecify.annotations.NullMarked;
