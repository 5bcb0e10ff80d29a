/** The tables of a shop, small enough to be drawn on a page. */
@NullMarked
package io.rowloom.tutorial.shop;

import org.jspecify.annotations.NullMarked;
