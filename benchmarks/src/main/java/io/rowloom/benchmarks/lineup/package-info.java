/** Who takes part. */
@NullMarked
package io.rowloom.benchmarks.lineup;

import org.jspecify.annotations.NullMarked;
