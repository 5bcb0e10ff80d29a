/** MyBatis. */
@NullMarked
package io.rowloom.benchmarks.mybatis;

import org.jspecify.annotations.NullMarked;
