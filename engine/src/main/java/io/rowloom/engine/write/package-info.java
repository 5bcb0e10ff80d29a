/** The works that change rows: save, patch, modify, upsert, delete, links. */
@NullMarked
package io.rowloom.engine.write;

import org.jspecify.annotations.NullMarked;
