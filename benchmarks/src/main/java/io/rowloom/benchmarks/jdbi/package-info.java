/** Jdbi. */
@NullMarked
package io.rowloom.benchmarks.jdbi;

import org.jspecify.annotations.NullMarked;
