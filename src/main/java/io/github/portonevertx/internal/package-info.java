/** How the rooms below are joined into one client; nothing here is API. */
@NullMarked
package io.github.portonevertx.internal;

import org.jspecify.annotations.NullMarked;
