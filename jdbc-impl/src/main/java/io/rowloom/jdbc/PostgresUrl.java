package io.rowloom.jdbc;

import static java.util.Map.entry;

import io.rowloom.error.MisuseException;
import java.util.Map;

/** The URLs of PostgreSQL: {@code jdbc:postgresql://host:port/database?settings}, with the settings of its driver that break no rule. */
final class PostgresUrl {

    static final String PREFIX = "jdbc:postgresql:";

    private static final String ARTIFACT = "org.postgresql:postgresql";

    private static final String LOGIN = "a URL is written to logs: give user(…) and password(…) of Options";
    private static final String FORMS = "values would be sent without their types, which the server would guess";
    private static final String SESSION = "it could set anything of a session, and Rowloom sets what the rules rest on";
    private static final String READ_ONLY = "whether a transaction only reads is for TransactionOptions to say";
    private static final String SAVEPOINTS =
            "an error ends a transaction on every store, and savepoints are yours to set";
    private static final String FOREIGN_FILE = "settings would come from a file that nobody checks";

    /** Why a setting is refused. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            entry("user", LOGIN),
            entry("password", LOGIN),
            entry("autosave", SAVEPOINTS),
            entry("cleanupSavepoints", SAVEPOINTS),
            entry("preferQueryMode", FORMS),
            entry("stringtype", FORMS),
            entry("convertBooleanToNumeric", "a boolean would be a number"),
            entry("options", SESSION),
            entry("replication", "the server would take no ordinary statements"),
            entry("readOnly", READ_ONLY),
            entry("readOnlyMode", READ_ONLY),
            entry("allowEncodingChanges", "text is UTF-8"),
            entry("quoteReturningIdentifiers", "names are quoted everywhere"),
            entry("disableColumnSanitiser", "names of columns are compared without regard to case"),
            entry("reWriteBatchedInserts", "an error could not tell its row any more"),
            entry("queryTimeout", "a statement that runs too long is for Options.statementTimeout to end"),
            entry("protocolVersion", "only the current protocol has prepared statements"),
            entry("service", FOREIGN_FILE));

    private PostgresUrl() {}

    static Opening.Target parse(String url) {
        int query = url.indexOf('?');
        if (query >= 0) {
            for (String setting : url.substring(query + 1).split("&", -1)) {
                check(setting);
            }
        }
        return new Opening.Target(url, false, false, ARTIFACT);
    }

    private static void check(String setting) {
        String[] parts = setting.split("=", 2);
        String reason = REFUSED.get(parts[0]);
        if (reason != null) {
            throw new MisuseException("the URL has the setting " + parts[0] + ", which is refused: " + reason
                    + ". Take it out of the URL.");
        }
        if (parts[0].equals("targetServerType") && leadsToCopies(parts.length > 1 ? parts[1] : "")) {
            throw new MisuseException(
                    "the URL asks by targetServerType for a server that may only be read and lags behind,"
                            + " so that what was saved would not be found. Ask for primary.");
        }
    }

    private static boolean leadsToCopies(String type) {
        return !type.equals("primary") && !type.equals("master");
    }
}
