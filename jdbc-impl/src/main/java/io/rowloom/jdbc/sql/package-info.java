/** From definitions and conditions to SQL: text that is written once for each shape, and parameters. */
@NullMarked
package io.rowloom.jdbc.sql;

import org.jspecify.annotations.NullMarked;
