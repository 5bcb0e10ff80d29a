/** Jimmer's entities: interfaces, of which its processor makes drafts, tables and fetchers. */
package io.rowloom.benchmarks.peers.jimmer;
