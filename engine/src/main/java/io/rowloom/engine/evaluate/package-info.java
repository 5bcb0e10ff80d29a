/** Questions and changes of many rows, evaluated over rows that a store keeps as values: for a store that has no language of its own. */
@NullMarked
package io.rowloom.engine.evaluate;

import org.jspecify.annotations.NullMarked;
