/** From figures to JSON, a table and charts. */
@NullMarked
package io.rowloom.benchmarks.report;

import org.jspecify.annotations.NullMarked;
