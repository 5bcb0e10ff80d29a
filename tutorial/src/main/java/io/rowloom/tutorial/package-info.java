/** The tutorial: programs that the text shows, compiled and run. */
@NullMarked
package io.rowloom.tutorial;

import org.jspecify.annotations.NullMarked;
