/** Rowloom. */
@NullMarked
package io.rowloom.benchmarks.rowloom;

import org.jspecify.annotations.NullMarked;
