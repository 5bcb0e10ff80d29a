/** Where a test gets a store that nobody used before and nobody uses besides: one kind of database a class. */
@NullMarked
package io.rowloom.test.store;

import org.jspecify.annotations.NullMarked;
