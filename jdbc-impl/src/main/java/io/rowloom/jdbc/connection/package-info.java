/** Connections: fair admission, the pool behind it, statements that are kept open, and the turn of SQLite's one writer. */
@NullMarked
package io.rowloom.jdbc.connection;

import org.jspecify.annotations.NullMarked;
