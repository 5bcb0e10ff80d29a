/** The persistent ordered tree that tables and indexes are made of. */
@NullMarked
package io.rowloom.memory.tree;

import org.jspecify.annotations.NullMarked;
