/** The tables that random programs work on: between them they have a field of every type. */
@NullMarked
package io.rowloom.differential.model;

import org.jspecify.annotations.NullMarked;
