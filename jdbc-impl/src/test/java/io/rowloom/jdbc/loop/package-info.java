/** Every call into the driver fails once, and nothing is lost, half written or leaked. */
@NullMarked
package io.rowloom.jdbc.loop;

import org.jspecify.annotations.NullMarked;
