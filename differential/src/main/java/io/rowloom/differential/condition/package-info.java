/** Random conditions: built for the API, printed as Java, made smaller, and judged over objects without any store. */
@NullMarked
package io.rowloom.differential.condition;

import org.jspecify.annotations.NullMarked;
