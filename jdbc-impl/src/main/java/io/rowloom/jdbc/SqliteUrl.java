package io.rowloom.jdbc;

import io.rowloom.error.MisuseException;

/** The URLs of SQLite: {@code jdbc:sqlite:path}, {@code jdbc:sqlite:file:path?mode=…}, {@code jdbc:sqlite::memory:}. */
final class SqliteUrl {

    static final String PREFIX = "jdbc:sqlite:";

    private static final String ARTIFACT = "org.xerial:sqlite-jdbc";

    private SqliteUrl() {}

    static Opening.Target parse(String url) {
        String path = url.substring(PREFIX.length());
        int query = path.indexOf('?');
        String name = query < 0 ? path : path.substring(0, query);
        String settings = query < 0 ? "" : path.substring(query + 1);
        boolean memory = name.isEmpty()
                || name.equals(":memory:")
                || name.equals("file::memory:")
                || settings.contains("mode=memory");
        check(settings);
        return new Opening.Target(memory ? PREFIX + ":memory:" : url, memory, memory, ARTIFACT);
    }

    /** Settings of the driver could turn off what the rules rest on; a file is opened with Rowloom's own. */
    private static void check(String settings) {
        for (String setting : settings.split("&", -1)) {
            String name = setting.split("=", 2)[0];
            if (!name.isEmpty() && !name.equals("mode")) {
                throw new MisuseException("the URL has the setting " + name
                        + ", which SQLite does not leave to the URL here: journal, foreign keys, locks and the forms of"
                        + " values are Rowloom's own. Take it out of the URL; use Options for durability and waits.");
            }
        }
    }
}
