/** Spring's JdbcClient. */
@NullMarked
package io.rowloom.benchmarks.spring;

import org.jspecify.annotations.NullMarked;
