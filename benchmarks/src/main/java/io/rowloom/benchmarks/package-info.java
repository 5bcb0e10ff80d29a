/** The command that runs the benchmarks and writes what they found. */
@NullMarked
package io.rowloom.benchmarks;

import org.jspecify.annotations.NullMarked;
