/** Rounds, in which the contenders take turns. */
@NullMarked
package io.rowloom.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
