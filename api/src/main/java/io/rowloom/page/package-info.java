/** Results in pages: by number with a total, by cursor, and as the list endpoint of a service. */
@NullMarked
package io.rowloom.page;

import org.jspecify.annotations.NullMarked;
