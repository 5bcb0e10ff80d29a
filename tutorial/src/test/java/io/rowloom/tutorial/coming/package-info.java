/** The same tasks as in other libraries, for the pages of those who come from one. */
@NullMarked
package io.rowloom.tutorial.coming;

import org.jspecify.annotations.NullMarked;
