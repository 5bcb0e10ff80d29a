/** References between rows: what a model's fields hold instead of the other row itself. */
@NullMarked
package io.rowloom.relation;

import org.jspecify.annotations.NullMarked;
