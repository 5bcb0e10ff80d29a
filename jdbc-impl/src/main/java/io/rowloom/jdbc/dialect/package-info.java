/** What differs between databases: the words of queries and tables, the recipe of a connection, the forms of values. */
@NullMarked
package io.rowloom.jdbc.dialect;

import org.jspecify.annotations.NullMarked;
