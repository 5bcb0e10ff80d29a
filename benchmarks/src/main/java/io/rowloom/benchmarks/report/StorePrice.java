package io.rowloom.benchmarks.report;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;

/**
 * What a test pays for its database, as JMH measured it.
 *
 * @param store the store and how it is made new
 * @param micros the mean in microseconds
 * @param error half of the interval in which JMH expects the mean in 999 of 1,000 cases
 */
public record StorePrice(String store, double micros, double error) {

    /**
     * Takes over what JMH found.
     *
     * @param results of JMH
     * @return the prices
     */
    public static List<StorePrice> of(Collection<RunResult> results) {
        return results.stream()
                .map(RunResult::getPrimaryResult)
                .map(result -> new StorePrice(
                        result.getLabel(),
                        result.getScore(),
                        Double.isNaN(result.getScoreError()) ? 0 : result.getScoreError()))
                .toList();
    }
}
