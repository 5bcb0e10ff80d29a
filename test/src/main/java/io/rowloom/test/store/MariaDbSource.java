package io.rowloom.test.store;

import io.rowloom.Options;
import io.rowloom.error.MisuseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** MariaDB: a database for each test, dropped behind it. There a schema is a database. */
final class MariaDbSource implements StoreSource {

    static final String PREFIX = "jdbc:mariadb:";

    private static final Pattern URL = Pattern.compile("(jdbc:mariadb:[^?]*//[^/?]+/)([^?]*)(\\?.*)?");

    private final String url;
    private final Server server;

    MariaDbSource(String url, Login login) {
        this.url = url;
        this.server = Server.at(url, login);
    }

    @Override
    public FreshStore open(Options options) {
        String database = Server.freshName();
        server.run("create database " + database);
        return server.open(inDatabase(url, database), options, "drop database " + database);
    }

    /** The same URL with another database. */
    static String inDatabase(String url, String database) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new MisuseException(
                    "rowloom.test.url expects jdbc:mariadb://host:port/database and names no database."
                            + " Name one that is there; each test gets one of its own beside it.");
        }
        return parts.group(1) + database + (parts.group(3) == null ? "" : parts.group(3));
    }

    @Override
    public void close() {
        server.close();
    }
}
