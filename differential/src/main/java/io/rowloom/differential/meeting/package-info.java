/** Lets transactions meet on a store, and judges by the rules of isolation what they told. */
@NullMarked
package io.rowloom.differential.meeting;

import org.jspecify.annotations.NullMarked;
