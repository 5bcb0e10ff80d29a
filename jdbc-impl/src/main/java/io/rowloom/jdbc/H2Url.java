package io.rowloom.jdbc;

import io.rowloom.error.MisuseException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The URLs of H2: {@code jdbc:h2:./path}, {@code jdbc:h2:mem:name}, and {@code jdbc:h2:mem:} for a fresh one. */
final class H2Url {

    static final String PREFIX = "jdbc:h2:";

    private static final String ARTIFACT = "com.h2database:h2";
    private static final String UNNAMED = PREFIX + "mem:";

    /** What would change how names, text, numbers, nulls, times, locks or references work, or run statements of its own. */
    private static final Set<String> REFUSED = Set.of(
            "MODE",
            "IGNORECASE",
            "CASE_INSENSITIVE_IDENTIFIERS",
            "DATABASE_TO_UPPER",
            "DATABASE_TO_LOWER",
            "REFERENTIAL_INTEGRITY",
            "LOCK_MODE",
            "LOCK_TIMEOUT",
            "DEFAULT_LOCK_TIMEOUT",
            "COLLATION",
            "BINARY_COLLATION",
            "UUID_COLLATION",
            "DEFAULT_NULL_ORDERING",
            "TRUNCATE_LARGE_LENGTH",
            "VARIABLE_BINARY",
            "OLD_INFORMATION_SCHEMA",
            "LEGACY",
            "FOREIGN_KEY_CHECKS",
            "AUTOCOMMIT",
            "ALLOW_LITERALS",
            "JAVA_OBJECT_SERIALIZER",
            "TIME ZONE",
            "UNDO_LOG",
            "WRITE_DELAY",
            "LOG",
            "SCHEMA",
            "INIT");

    /** Lets SQL of a program's own name tables and columns without quotes, which H2 would otherwise read in capitals. */
    private static final String BARE_NAMES = ";CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    private static final String FILE = PREFIX + "file:";

    /** Words for a server, for memory, or for a file system of the program's own choice. */
    private static final Pattern NOT_PLAIN = Pattern.compile("[a-zA-Z][a-zA-Z0-9]+:.*");

    private H2Url() {}

    static Opening.Target parse(String url) {
        int end = url.indexOf(';');
        String name = end < 0 ? url : url.substring(0, end);
        String settings = end < 0 ? "" : url.substring(end);
        check(settings);
        if (!name.equals(UNNAMED)) {
            return new Opening.Target(safe(name) + BARE_NAMES + settings, false, false, ARTIFACT);
        }
        String fresh = UNNAMED + "rowloom-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + BARE_NAMES + settings;
        return new Opening.Target(fresh, false, true, ARTIFACT);
    }

    /**
     * A file is read and written through a channel that an interrupt does not close: the one that H2 takes by itself is closed by the
     * interrupt of any thread that uses it, and the database with it, for everybody (rule O04).
     */
    private static String safe(String name) {
        String path = name.substring((name.startsWith(FILE) ? FILE : PREFIX).length());
        return NOT_PLAIN.matcher(path).matches() ? name : PREFIX + "async:" + path;
    }

    private static void check(String settings) {
        for (String setting : settings.split(";", -1)) {
            String name = setting.split("=", 2)[0].strip().toUpperCase(Locale.ROOT);
            if (REFUSED.contains(name)) {
                throw new MisuseException("the URL has the setting " + name
                        + ", which would change rules that every store keeps. Take it out of the URL; use Options for"
                        + " waits, user and password.");
            }
        }
    }
}
