/** Isolation levels, ways to lock, and store capabilities: plain enums that everything else may use. */
@NullMarked
package io.rowloom.tx;

import org.jspecify.annotations.NullMarked;
