/** The rules on writing: constraints, references, ids, saving and deleting. */
@NullMarked
package io.rowloom.tck.write;

import org.jspecify.annotations.NullMarked;
