package io.rowloom.benchmarks.work;

import java.time.Instant;
import java.util.UUID;

/**
 * What a contender read of an account, for the check.
 *
 * @param id the id
 * @param name the name
 * @param email the address
 * @param balance the balance
 * @param score from 0 to 1
 * @param createdAt when it was written first
 * @param updatedAt when it was written last
 */
public record AccountView(
        UUID id, String name, String email, long balance, double score, Instant createdAt, Instant updatedAt) {}
