package io.rowloom.benchmarks.jdbc;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the table account.
 *
 * @param id the id
 * @param createdAt when it was written first
 * @param updatedAt when it was written last
 * @param name the name
 * @param email the address
 * @param balance the balance
 * @param score from 0 to 1
 */
public record JdbcAccount(
        UUID id, Instant createdAt, Instant updatedAt, String name, String email, long balance, double score) {}
