/** Reads the elements of the compiler into the picture; reports nothing. */
@NullMarked
package io.rowloom.processor.read;

import org.jspecify.annotations.NullMarked;
