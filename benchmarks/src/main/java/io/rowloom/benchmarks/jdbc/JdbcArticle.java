package io.rowloom.benchmarks.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A row of the table article, with what belongs to it.
 *
 * @param id the id
 * @param createdAt when it was written first
 * @param updatedAt when it was written last
 * @param title the title
 * @param author who wrote it
 * @param comments what others said; filled after the row was read
 */
public record JdbcArticle(
        UUID id, Instant createdAt, Instant updatedAt, String title, JdbcAccount author, List<JdbcComment> comments) {}
