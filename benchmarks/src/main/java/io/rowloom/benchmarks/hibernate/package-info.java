/** Hibernate, with a session and without state. */
@NullMarked
package io.rowloom.benchmarks.hibernate;

import org.jspecify.annotations.NullMarked;
