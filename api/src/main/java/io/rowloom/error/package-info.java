/** The sealed tree of exceptions: what went wrong, whether to try again, and whether anything was written. */
@NullMarked
package io.rowloom.error;

import org.jspecify.annotations.NullMarked;
