/** JDBC as a careful person writes it: the measure of all others. */
@NullMarked
package io.rowloom.benchmarks.jdbc;

import org.jspecify.annotations.NullMarked;
