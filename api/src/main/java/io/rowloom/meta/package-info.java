/** What the generated code tells of a model: its fields, its table, and how rows are read and written. */
@NullMarked
package io.rowloom.meta;

import org.jspecify.annotations.NullMarked;
