/**
 * The access token: requested, cached, renewed before it expires, and replaced after a 401.
 *
 * <p>{@link io.github.portonevertx.internal.token.TokenOwner} is the state machine and the entry
 * point. It does not know which API the token is for: a {@link
 * io.github.portonevertx.internal.token.TokenSource} sends the requests, a {@link
 * io.github.portonevertx.internal.token.TokenPolicy} defines when the server extends or replaces a
 * token, and an {@link io.github.portonevertx.internal.token.ExpiryBroadcast} shares the expiry
 * where several processes use one token.
 */
@NullMarked
package io.github.portonevertx.internal.token;

import org.jspecify.annotations.NullMarked;
