/** Writes source from the picture: companions and the list of tables, one class for each part of a companion. */
@NullMarked
package io.rowloom.processor.emit;

import org.jspecify.annotations.NullMarked;
