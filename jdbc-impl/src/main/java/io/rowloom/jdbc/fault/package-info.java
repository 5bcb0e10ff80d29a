/** What an error of a driver means: one table of vendor codes for each database. */
@NullMarked
package io.rowloom.jdbc.fault;

import org.jspecify.annotations.NullMarked;
