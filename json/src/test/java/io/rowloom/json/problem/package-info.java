/** Tests of problem details and parameters. */
@NullMarked
package io.rowloom.json.problem;

import org.jspecify.annotations.NullMarked;
