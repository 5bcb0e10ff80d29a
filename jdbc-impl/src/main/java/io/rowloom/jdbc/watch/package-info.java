/** Statements that must end in time: who watches them, and how one is cancelled without harm to the next. */
@NullMarked
package io.rowloom.jdbc.watch;

import org.jspecify.annotations.NullMarked;
