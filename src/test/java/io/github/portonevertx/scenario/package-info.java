/** What seeded scenarios share: faults, randomness, a faulty network, findings and leak checks. */
@NullMarked
package io.github.portonevertx.scenario;

import org.jspecify.annotations.NullMarked;
