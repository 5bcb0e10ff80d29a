/** What the store is about to do, for those who come between: faults and schedules. */
@NullMarked
package io.rowloom.memory.step;

import org.jspecify.annotations.NullMarked;
