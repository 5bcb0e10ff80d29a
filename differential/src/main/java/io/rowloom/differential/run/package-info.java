/** Runs one program on several stores, compares what they tell, and makes a program that divides them smaller. */
@NullMarked
package io.rowloom.differential.run;

import org.jspecify.annotations.NullMarked;
