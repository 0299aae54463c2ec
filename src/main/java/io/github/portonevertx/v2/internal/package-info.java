/** The parts of the V2 client that are not public: its API, its HTTP and its JSON. */
@NullMarked
package io.github.portonevertx.v2.internal;

import org.jspecify.annotations.NullMarked;
