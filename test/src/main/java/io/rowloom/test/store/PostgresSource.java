package io.rowloom.test.store;

import io.rowloom.Options;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** PostgreSQL: a schema for each test, dropped behind it. */
final class PostgresSource implements StoreSource {

    static final String PREFIX = "jdbc:postgresql:";

    private final String url;
    private final Server server;

    PostgresSource(String url, Login login) {
        this.url = url;
        this.server = Server.at(url, login);
    }

    @Override
    public FreshStore open(Options options) {
        String schema = Server.freshName();
        server.run("create schema " + schema);
        return server.open(inSchema(url, schema), options, "drop schema " + schema + " cascade");
    }

    /** The same URL with another schema. */
    static String inSchema(String url, String schema) {
        int query = url.indexOf('?');
        String server = query < 0 ? url : url.substring(0, query);
        Stream<String> settings = query < 0
                ? Stream.empty()
                : Arrays.stream(url.substring(query + 1).split("&", -1));
        return server + "?"
                + Stream.concat(
                                settings.filter(setting -> !setting.startsWith("currentSchema=")),
                                Stream.of("currentSchema=" + schema))
                        .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        server.close();
    }
}
