/** Tables for the tests of this module. */
@NullMarked
package io.rowloom.test.model;

import org.jspecify.annotations.NullMarked;
