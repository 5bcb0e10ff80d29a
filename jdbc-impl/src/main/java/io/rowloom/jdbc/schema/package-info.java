/** Tables that are there, read from the catalogue of a database, compared with those that are wanted, and mended. */
@NullMarked
package io.rowloom.jdbc.schema;

import org.jspecify.annotations.NullMarked;
