/** The annotation processor: reads models, checks them, writes their companions and the list of tables. */
@NullMarked
package io.rowloom.processor;

import org.jspecify.annotations.NullMarked;
