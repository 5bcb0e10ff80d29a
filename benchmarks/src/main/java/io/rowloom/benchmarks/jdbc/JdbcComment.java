package io.rowloom.benchmarks.jdbc;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the comments.
 *
 * @param id the id
 * @param createdAt when it was written first
 * @param updatedAt when it was written last
 * @param article the id of its article
 * @param text what was said
 */
public record JdbcComment(UUID id, Instant createdAt, Instant updatedAt, UUID article, String text) {}
