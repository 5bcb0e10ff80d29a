/** Connections to a server that are cut, and what is known of the work that was under way. */
@NullMarked
package io.rowloom.jdbc.cut;

import org.jspecify.annotations.NullMarked;
