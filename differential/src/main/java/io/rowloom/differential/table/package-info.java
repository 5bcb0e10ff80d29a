/** What a random program may know of a table: its fields, how to set them, and how to ask for them. */
@NullMarked
package io.rowloom.differential.table;

import org.jspecify.annotations.NullMarked;
