/** Looks through the picture and collects every problem, each at its place, with what mends it. */
@NullMarked
package io.rowloom.processor.check;

import org.jspecify.annotations.NullMarked;
