/** Ebean's entities, which its enhancement changes behind the compiler. */
@NullMarked
package io.rowloom.benchmarks.peers.ebean;

import org.jspecify.annotations.NullMarked;
