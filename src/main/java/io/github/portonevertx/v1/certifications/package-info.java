/**
 * Identity verification: proof that a phone belongs to a person, and the data of that person.
 *
 * <p>Usually the person verifies in a browser window, which returns an {@code imp_uid} to your
 * page; read the outcome from your server, since a browser can send any id. With a contract of some
 * providers a server needs no window: request a code, let the person enter it, confirm it.
 *
 * <p>A {@link io.github.portonevertx.v1.certifications.Certification Certification} holds the most
 * personal data of this library, CI and DI among it. Store only what you need, and {@linkplain
 * io.github.portonevertx.v1.Certifications#delete delete} the rest at PortOne. No {@code toString}
 * of this package shows anything about a person.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.v1.certifications;

import org.jspecify.annotations.NullMarked;
