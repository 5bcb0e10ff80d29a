/** How to read: columns, conditions, orders and queries, as one sealed tree of records. */
@NullMarked
package io.rowloom.query;

import org.jspecify.annotations.NullMarked;
