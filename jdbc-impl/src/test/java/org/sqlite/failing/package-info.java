/** Lets a connection of a test look like one of SQLite's driver. */
@NullMarked
package org.sqlite.failing;

import org.jspecify.annotations.NullMarked;
