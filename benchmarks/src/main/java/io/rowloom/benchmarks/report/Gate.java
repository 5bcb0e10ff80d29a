package io.rowloom.benchmarks.report;

import io.rowloom.benchmarks.database.Engine;
import io.rowloom.benchmarks.measure.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * The most that something may take.
 *
 * @param engine the database
 * @param workload the workload
 * @param measure what is compared with that of hand-written JDBC in the same round
 * @param most the most, as a multiple
 */
record Gate(Engine engine, Workload workload, Measure measure, double most) {

    /** What is compared. */
    enum Measure {
        TIME,
        BYTES
    }

    /** W11: how much longer than hand-written JDBC, in milliseconds. */
    static final double START_UP_MILLIS = 100;
    /** W11: how many more classes. */
    static final int START_UP_CLASSES = 400;
    /** A test with a memory store of its own, in microseconds. */
    static final double MEMORY_STORE_MICROS = 15;

    private static final double[] H2 = {1.15, 1.10, 1.4, 1.2, 1.3, 1.15, 1.25, 1.10, 1.10, 1.5};
    private static final double[] SQLITE = {1.10, 1.10, 0.7, 1.1, 0.9, 1.0, 1.0, 1.05, 1.05, 1.1};
    private static final double[] POSTGRES = {1.10, 1.10, 1.05, 1.2, 0.9, 0.9, 0.85, 1.10, 1.10, 1.10};
    private static final double FIND_BYTES = 1.3;

    static List<Gate> all() {
        List<Gate> all = new ArrayList<>();
        for (Engine engine : Engine.values()) {
            Workload[] workloads = Workload.values();
            for (int i = 0; i < workloads.length; i++) {
                all.add(new Gate(engine, workloads[i], Measure.TIME, times(engine)[i]));
            }
            all.add(new Gate(engine, Workload.W3, Measure.BYTES, FIND_BYTES));
            all.add(new Gate(engine, Workload.W4, Measure.BYTES, listBytes(engine)));
        }
        return all;
    }

    private static double[] times(Engine engine) {
        return switch (engine) {
            case H2 -> H2;
            case SQLITE -> SQLITE;
            case POSTGRES -> POSTGRES;
        };
    }

    private static double listBytes(Engine engine) {
        return switch (engine) {
            case H2 -> 1.35;
            case SQLITE -> 1.1;
            case POSTGRES -> 1.2;
        };
    }

    boolean isOf(Result result) {
        return result.database().equals(engine.label()) && result.workload().equals(workload.name());
    }

    double found(Result result) {
        return measure == Measure.TIME ? result.ratio().median() : result.bytesRatio();
    }
}
