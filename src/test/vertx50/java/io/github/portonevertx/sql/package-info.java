/** Tests of the record of handled states with a real PostgreSQL. */
@NullMarked
package io.github.portonevertx.sql;

import org.jspecify.annotations.NullMarked;
