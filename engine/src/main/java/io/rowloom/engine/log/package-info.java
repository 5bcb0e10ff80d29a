/** What is told about statements. */
@NullMarked
package io.rowloom.engine.log;

import org.jspecify.annotations.NullMarked;
