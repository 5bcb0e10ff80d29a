/** Ebean. */
@NullMarked
package io.rowloom.benchmarks.ebean;

import org.jspecify.annotations.NullMarked;
