/** The works that read: queries, projections, shapes, pages, relations. */
@NullMarked
package io.rowloom.engine.read;

import org.jspecify.annotations.NullMarked;
