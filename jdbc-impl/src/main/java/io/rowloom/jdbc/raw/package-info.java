/** SQL that a program writes itself: its placeholders, the values for them, and the making of objects from its rows. */
@NullMarked
package io.rowloom.jdbc.raw;

import org.jspecify.annotations.NullMarked;
