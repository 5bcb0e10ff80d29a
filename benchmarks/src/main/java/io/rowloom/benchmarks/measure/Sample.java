package io.rowloom.benchmarks.measure;

/**
 * One contender's turn in one round.
 *
 * @param round the round, from 0
 * @param contender the label of the contender
 * @param operations how many it did
 * @param nanos nanoseconds per operation, the median of its shares of the round
 * @param processor nanoseconds per operation that the calling thread ran on a processor
 * @param bytes bytes that the calling thread allocated per operation
 */
public record Sample(int round, String contender, long operations, double nanos, double processor, double bytes) {}
