/** Models for the tests of the JDBC store. */
@NullMarked
package io.rowloom.jdbc.model;

import org.jspecify.annotations.NullMarked;
