/** What is measured, in words that no library owns. */
@NullMarked
package io.rowloom.benchmarks.work;

import org.jspecify.annotations.NullMarked;
