/** Jimmer. */
@NullMarked
package io.rowloom.benchmarks.jimmer;

import org.jspecify.annotations.NullMarked;
