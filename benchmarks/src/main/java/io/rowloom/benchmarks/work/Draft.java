package io.rowloom.benchmarks.work;

import java.util.UUID;

/**
 * An account that is to be written.
 *
 * @param id its id, newer than all before
 * @param name its name
 * @param email its address, unique
 * @param balance its balance
 * @param score from 0 to 1
 */
public record Draft(UUID id, String name, String email, long balance, double score) {}
