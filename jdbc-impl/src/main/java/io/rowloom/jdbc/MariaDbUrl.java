package io.rowloom.jdbc;

import static java.util.Map.entry;

import io.rowloom.error.MisuseException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The URLs of MariaDB: {@code jdbc:mariadb://host:port/database?settings}, also with several hosts and {@code loadbalance:} or
 * {@code sequential:}, with the settings of its driver that break no rule.
 */
final class MariaDbUrl {

    static final String PREFIX = "jdbc:mariadb:";

    private static final String ARTIFACT = "org.mariadb.jdbc:mariadb-java-client";

    private static final String LOGIN = "a URL is written to logs: give user(…) and password(…) of Options";
    private static final String SESSION = "it could set anything of a session, and Rowloom sets what the rules rest on";
    private static final String TIMES = "times are kept in UTC, and the zone of a JVM or a server changes none of them";
    private static final String ROWS = "an error could not tell its row any more, nor an update how many rows it found";
    private static final String FORMS = "values are sent and read in the forms that were proved";
    private static final String VALUES = "messages would hold values of rows";
    private static final String TRANSACTIONS = "transactions are begun, committed and tried again by Rowloom alone";
    private static final String CONNECTIONS = "connections are pooled and cleaned by Rowloom";

    /** Why a setting is refused. */
    private static final Map<String, String> REFUSED = refused();

    /** Hosts that may only be read lag behind, so that what was saved would not be found. */
    private static final Pattern COPIES =
            Pattern.compile("jdbc:mariadb:(replication|load-balance-read):.*|.*\\(type=(slave|replica)\\).*");

    private MariaDbUrl() {}

    private static Map<String, String> refused() {
        Map<String, String> refused = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        refused.putAll(Map.ofEntries(
                entry("user", LOGIN),
                entry("password", LOGIN),
                entry("allowMultiQueries", "a text could hold a second statement"),
                entry("allowLocalInfile", "a server could read files of this machine"),
                entry("sessionVariables", SESSION),
                entry("initSql", SESSION),
                entry("connectionCollation", SESSION),
                entry("jdbcCompliantTruncation", SESSION),
                entry("autocommit", TRANSACTIONS),
                entry("transactionIsolation", TRANSACTIONS),
                entry("transactionReplay", TRANSACTIONS),
                entry("transactionReplaySize", TRANSACTIONS),
                entry("useLocalSessionState", TRANSACTIONS),
                entry("readOnlyPropagatesToServer", TRANSACTIONS),
                entry("assureReadOnly", TRANSACTIONS),
                entry("pool", CONNECTIONS),
                entry("useResetConnection", CONNECTIONS),
                entry("socketTimeout", "a statement that runs too long is for Options.statementTimeout to end")));
        refused.putAll(Map.ofEntries(
                entry("timezone", TIMES),
                entry("serverTimezone", TIMES),
                entry("connectionTimeZone", TIMES),
                entry("forceConnectionTimeZoneToSession", TIMES),
                entry("preserveInstants", TIMES),
                entry("pureLocalDateTime", TIMES),
                entry("oldModeNoPrecisionTimestamp", TIMES),
                entry("useAffectedRows", ROWS),
                entry("rewriteBatchedStatements", ROWS),
                entry("useBulkStmts", ROWS),
                entry("useBulkStmtsForInserts", ROWS),
                entry("disablePipeline", ROWS),
                entry("returnMultiValuesGeneratedIds", ROWS),
                entry("tinyInt1isBit", FORMS),
                entry("transformedBitIsBoolean", FORMS),
                entry("yearIsDateType", FORMS),
                entry("uuidAsString", FORMS),
                entry("blankTableNameMeta", FORMS),
                entry("useServerPrepStmts", FORMS),
                entry("defaultFetchSize", FORMS),
                entry("useMysqlMetadata", FORMS),
                entry("permitNoResults", FORMS),
                entry("maxAllowedPacket", FORMS),
                entry("dumpQueriesOnException", VALUES),
                entry("includeInnodbStatusInDeadlockExceptions", VALUES)));
        return refused;
    }

    static Opening.Target parse(String url) {
        int query = url.indexOf('?');
        String hosts = query < 0 ? url : url.substring(0, query);
        if (COPIES.matcher(hosts.toLowerCase(Locale.ROOT)).matches()) {
            throw new MisuseException(
                    "the URL asks for servers that may only be read and lag behind, so that what was saved"
                            + " would not be found. Name the primary server, or the nodes of a cluster with loadbalance: or"
                            + " sequential:.");
        }
        if (query >= 0) {
            for (String setting : url.substring(query + 1).split("&", -1)) {
                check(setting.split("=", 2)[0].strip());
            }
        }
        return new Opening.Target(
                url + (query < 0 ? "?" : "&") + "useBulkStmtsForInserts=false", false, false, ARTIFACT);
    }

    private static void check(String name) {
        String reason = REFUSED.get(name);
        if (reason != null) {
            throw new MisuseException(
                    "the URL has the setting " + name + ", which is refused: " + reason + ". Take it out of the URL.");
        }
    }
}
