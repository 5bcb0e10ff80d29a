/** Everything that is the same for every store, once: the save pipeline, queries, transactions and their guards. */
@NullMarked
package io.rowloom.engine;

import org.jspecify.annotations.NullMarked;
