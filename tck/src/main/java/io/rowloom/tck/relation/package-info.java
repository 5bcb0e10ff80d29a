/** The rules on relations: loading, links, and what references do when a row is deleted. */
@NullMarked
package io.rowloom.tck.relation;

import org.jspecify.annotations.NullMarked;
