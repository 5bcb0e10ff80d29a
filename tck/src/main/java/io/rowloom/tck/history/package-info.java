/** Histories of concurrent transactions, and what they show of isolation. */
@NullMarked
package io.rowloom.tck.history;

import org.jspecify.annotations.NullMarked;
