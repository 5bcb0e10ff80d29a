/** Random models: source written from a number, compiled with the processor while the tests run, and used by programs like any other table. */
@NullMarked
package io.rowloom.differential.drawn;

import org.jspecify.annotations.NullMarked;
