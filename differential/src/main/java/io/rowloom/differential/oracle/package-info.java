/** Holds a store against itself: questions whose answers must fit one another, whatever they are. */
@NullMarked
package io.rowloom.differential.oracle;

import org.jspecify.annotations.NullMarked;
