/** Random values that are computed: built for the API, printed as Java, made smaller, and computed over objects without any store. */
@NullMarked
package io.rowloom.differential.expression;

import org.jspecify.annotations.NullMarked;
