/** A store in memory for tests: strict, with real transactions; the condition tree is evaluated over rows. */
@NullMarked
package io.rowloom.memory;

import org.jspecify.annotations.NullMarked;
