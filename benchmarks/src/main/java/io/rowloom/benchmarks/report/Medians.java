package io.rowloom.benchmarks.report;

import io.rowloom.benchmarks.measure.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** From samples to results: each contender against hand-written JDBC of the same round, and then the median. */
final class Medians {

    private static final String MEASURE = "jdbc";
    private static final double NANOS = 1_000;

    private Medians() {}

    static List<Result> results(String database, String workload, List<Sample> samples) {
        Map<Integer, Sample> measures = new TreeMap<>();
        Map<String, List<Sample>> others = new LinkedHashMap<>();
        for (Sample sample : samples) {
            if (sample.contender().equals(MEASURE)) {
                measures.put(sample.round(), sample);
            }
            others.computeIfAbsent(sample.contender(), key -> new ArrayList<>()).add(sample);
        }
        List<Result> results = new ArrayList<>();
        others.forEach((contender, own) -> results.add(result(new Key(database, workload, contender), own, measures)));
        return results;
    }

    private record Key(String database, String workload, String contender) {}

    private static Result result(Key key, List<Sample> own, Map<Integer, Sample> measures) {
        return new Result(
                key.database,
                key.workload,
                key.contender,
                ratios(own, measures, Sample::nanos),
                ratios(own, measures, Sample::processor),
                median(own.stream().map(Sample::nanos).toList(), 0.5) / NANOS,
                ratios(own, measures, Sample::bytes).median(),
                median(own.stream().map(Sample::bytes).toList(), 0.5),
                own.size());
    }

    private static Result.Spread ratios(
            List<Sample> own, Map<Integer, Sample> measures, ToDoubleFunction<Sample> value) {
        List<Double> ratios = own.stream()
                .filter(sample -> measures.containsKey(sample.round()))
                .map(sample -> value.applyAsDouble(sample) / value.applyAsDouble(measures.get(sample.round())))
                .toList();
        return new Result.Spread(median(ratios, 0.5), median(ratios, 0.25), median(ratios, 0.75));
    }

    /** The value below which a part of the values lies; not a number where there are none. */
    private static double median(List<Double> values, double part) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = values.stream().sorted().toList();
        double place = part * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
