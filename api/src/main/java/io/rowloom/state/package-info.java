/** The floor of a row: the hidden state that a model inherits, its identity, and the types that columns have. */
@NullMarked
package io.rowloom.state;

import org.jspecify.annotations.NullMarked;
