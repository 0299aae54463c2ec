/**
 * Seeded chaos: messages by the thousand against everything that can go wrong, and what must hold.
 */
@NullMarked
package io.github.portonevertx.chaos;

import org.jspecify.annotations.NullMarked;
