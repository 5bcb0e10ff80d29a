/** Values that databases disagree on, the order that they should have, and how they are written. */
@NullMarked
package io.rowloom.differential.value;

import org.jspecify.annotations.NullMarked;
