/** The models of the suite once more, as records, for the rules about rows. */
@NullMarked
package io.rowloom.tck.twin;

import org.jspecify.annotations.NullMarked;
