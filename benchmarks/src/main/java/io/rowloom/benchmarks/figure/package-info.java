/** What a call costs: processor time of its thread, and bytes that it allocates. */
@NullMarked
package io.rowloom.benchmarks.figure;

import org.jspecify.annotations.NullMarked;
