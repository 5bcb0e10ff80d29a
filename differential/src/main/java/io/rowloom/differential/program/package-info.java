/** Random programs: what may be done to a database, one small record for each kind of step. */
@NullMarked
package io.rowloom.differential.program;

import org.jspecify.annotations.NullMarked;
