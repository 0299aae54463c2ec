/**
 * Identity verification: that a phone belongs to the person who says so, and who that is.
 *
 * <p>Usually the person verifies in a window of the browser, which hands your page an {@code
 * imp_uid}; ask for the outcome from your server, since a browser can claim anything. A contract
 * with some providers lets a server do without the window: request a code, have the person type it,
 * confirm it.
 *
 * <p>A {@link io.github.portonevertx.v1.certifications.Certification Certification} holds the most
 * personal data of this library, CI and DI among it. Keep what you need, and {@linkplain
 * io.github.portonevertx.v1.certifications.Certifications#delete erase} the rest at PortOne. No
 * {@code toString} of this package shows anything about a person.
 */
@NullMarked
package io.github.portonevertx.v1.certifications;

import org.jspecify.annotations.NullMarked;
