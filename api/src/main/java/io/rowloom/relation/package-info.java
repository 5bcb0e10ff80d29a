/** Relations between rows: what a model's fields hold in place of the other rows themselves. */
@NullMarked
package io.rowloom.relation;

import org.jspecify.annotations.NullMarked;
