package io.rowloom.tck.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which version of the suite this is.
 *
 * @param tck the version of the suite
 * @param api the version of the API that it was built with
 */
public record SuiteVersion(String tck, String api) {

    /**
     * Reads it from the jar.
     *
     * @return the version
     */
    public static SuiteVersion read() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Resource.read("version.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SuiteVersion(properties.getProperty("tck", "unknown"), properties.getProperty("api", "unknown"));
    }
}
