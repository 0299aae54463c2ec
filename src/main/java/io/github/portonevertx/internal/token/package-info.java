/**
 * The access token: who has it, how long it lives, when it is asked for again.
 *
 * <p>PortOne keeps <em>one</em> token per key, shared by every process that holds the key. Asked
 * more than 60 s before its expiry PortOne repeats the same token with the same expiry; asked in
 * the last 60 s it moves the expiry 5 minutes later; asked after expiry it gives a new token that
 * lives 30 minutes. So asking early gains nothing, and the last minute is the one time in which a
 * request prevents both waiting and 401s. {@link io.github.portonevertx.internal.token.TokenOwner}
 * is that policy as a state machine.
 */
@NullMarked
package io.github.portonevertx.internal.token;

import org.jspecify.annotations.NullMarked;
