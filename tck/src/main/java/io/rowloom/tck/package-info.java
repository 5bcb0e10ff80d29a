/** The published conformance suite of Rowloom: numbered rules, and one class for the author of a store to write. */
@NullMarked
package io.rowloom.tck;

import org.jspecify.annotations.NullMarked;
