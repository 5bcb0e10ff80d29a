package io.rowloom.tck.report;

import java.util.Objects;

/**
 * Who was tested, by what, and where.
 *
 * @param tck the version of the suite
 * @param api the version of the API that the suite was built with
 * @param backend the name of the backend
 * @param version the version of the backend
 * @param jvm vendor and version of the JVM
 * @param zone the time zone of the JVM
 * @param seed what values and orders were made from
 * @param millis how long the run took, in milliseconds of wall time
 */
public record Environment(
        String tck, String api, String backend, String version, String jvm, String zone, long seed, long millis) {

    /**
     * Checks that nothing is null.
     *
     * @param tck the version of the suite
     * @param api the version of the API
     * @param backend the name of the backend
     * @param version the version of the backend
     * @param jvm vendor and version of the JVM
     * @param zone the time zone of the JVM
     * @param seed what values and orders were made from
     * @param millis how long the run took
     */
    public Environment {
        Objects.requireNonNull(tck, "tck");
        Objects.requireNonNull(api, "api");
        Objects.requireNonNull(backend, "backend");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(jvm, "jvm");
        Objects.requireNonNull(zone, "zone");
    }
}
