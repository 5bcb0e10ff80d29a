/** jOOQ, without its code generator. */
@NullMarked
package io.rowloom.benchmarks.jooq;

import org.jspecify.annotations.NullMarked;
