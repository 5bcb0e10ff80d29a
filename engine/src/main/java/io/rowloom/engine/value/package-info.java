/** What values mean: order, equality, three-valued logic, patterns, and which values a column takes. */
@NullMarked
package io.rowloom.engine.value;

import org.jspecify.annotations.NullMarked;
