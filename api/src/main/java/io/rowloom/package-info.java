/** What a user types: models and tables, sessions and transactions, and the way to open a database. */
@NullMarked
package io.rowloom;

import org.jspecify.annotations.NullMarked;
