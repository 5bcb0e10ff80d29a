/** Schedules with a name: the orders in which a few transactions meet that tell the levels apart. */
@NullMarked
package io.rowloom.tck.schedule;

import org.jspecify.annotations.NullMarked;
