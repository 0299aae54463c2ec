/** Identity verifications of V2: records, requests and values. */
@NullMarked
package io.github.portonevertx.v2.identityverifications;

import org.jspecify.annotations.NullMarked;
