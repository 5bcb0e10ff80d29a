/** The databases, the rows that are in them before the measurement, and the check of contenders. */
@NullMarked
package io.rowloom.benchmarks.database;

import org.jspecify.annotations.NullMarked;
