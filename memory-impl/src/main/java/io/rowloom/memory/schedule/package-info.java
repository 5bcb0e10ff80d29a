/** Several threads that work on one store, one of them at a time, in an order that somebody chooses. */
@NullMarked
package io.rowloom.memory.schedule;

import org.jspecify.annotations.NullMarked;
