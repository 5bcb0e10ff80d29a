/** A store over JDBC: SQLite and H2, behind the same contract as every other store. */
@NullMarked
package io.rowloom.jdbc;

import org.jspecify.annotations.NullMarked;
