/** The rules on sessions: reading, queries, transactions, threads, and making tables. */
@NullMarked
package io.rowloom.tck.session;

import org.jspecify.annotations.NullMarked;
