/** The tables, as Rowloom's models. */
@NullMarked
package io.rowloom.benchmarks.rowloom.model;

import org.jspecify.annotations.NullMarked;
