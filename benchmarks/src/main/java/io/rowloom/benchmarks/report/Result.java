package io.rowloom.benchmarks.report;

/**
 * What one contender needs for one workload.
 *
 * @param database the label of the database
 * @param workload W1 to W10
 * @param contender the label of the contender
 * @param ratio its time to that of hand-written JDBC in the same round, over all rounds
 * @param micros the median time of one operation in microseconds
 * @param processor the same ratio of the time that the calling thread ran on a processor
 * @param bytesRatio its bytes to those of hand-written JDBC
 * @param bytes the median of bytes that the calling thread allocated for one operation
 * @param rounds how many rounds there were
 */
public record Result(
        String database,
        String workload,
        String contender,
        Spread ratio,
        Spread processor,
        double micros,
        double bytesRatio,
        double bytes,
        int rounds) {

    /**
     * A median and how far the rounds lie from it.
     *
     * @param median the median
     * @param low the lower quartile
     * @param high the upper quartile
     */
    public record Spread(double median, double low, double high) {}
}
