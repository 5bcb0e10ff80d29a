package io.rowloom.differential.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step told.
 *
 * @param lines what is compared
 * @param failure what it threw, or null
 */
record Told(List<Object> lines, @Nullable RuntimeException failure) {}
