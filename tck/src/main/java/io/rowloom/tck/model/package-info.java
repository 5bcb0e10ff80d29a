/** The models that the rules are shown with. Their tables are named {@code tck_…}, so that they meet no others. */
@NullMarked
package io.rowloom.tck.model;

import org.jspecify.annotations.NullMarked;
