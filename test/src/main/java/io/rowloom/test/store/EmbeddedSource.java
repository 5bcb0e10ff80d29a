package io.rowloom.test.store;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.Rowloom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQLite and H2 inside of this process. In memory each open without a name is new; a file gets a name of its own beside
 * the one of the URL, and is deleted behind the test.
 *
 * @param beginning the URL up to where the own part of a name stands
 * @param end what follows it
 * @param files what the database calls its files, each a path and a suffix; empty in memory
 */
record EmbeddedSource(String beginning, String end, List<String> files) implements StoreSource {

    /** What H2 takes a tilde for. */
    private static final String HOME = Matcher.quoteReplacement(System.getProperty("user.home", "~"));

    private static final Pattern H2_MEMORY = Pattern.compile("(jdbc:h2:mem:)[^;]*(.*)");
    private static final Pattern H2_FILE = Pattern.compile("(jdbc:h2:(?!tcp:|ssl:|zip:|mem:)(?:file:)?)([^;]+)(.*)");
    private static final Pattern SQLITE_MEMORY = Pattern.compile("jdbc:sqlite:(?::memory:|)");
    private static final Pattern SQLITE_FILE = Pattern.compile("(jdbc:sqlite:)((?!file:)[^?]+?)(\\.[^./?]+)?(\\?.*)?");

    static Optional<StoreSource> of(String url) {
        if (SQLITE_MEMORY.matcher(url).matches()) {
            return Optional.of(new EmbeddedSource("jdbc:sqlite::memory:", "", List.of()));
        }
        Matcher memory = H2_MEMORY.matcher(url);
        if (memory.matches()) {
            return Optional.of(new EmbeddedSource(memory.group(1), memory.group(2), List.of()));
        }
        Matcher h2 = H2_FILE.matcher(url);
        if (h2.matches()) {
            String path = h2.group(2);
            return Optional.of(new EmbeddedSource(
                    h2.group(1) + path + "-", h2.group(3), List.of(path + "-|.mv.db", path + "-|.trace.db")));
        }
        Matcher sqlite = SQLITE_FILE.matcher(url);
        return sqlite.matches() ? Optional.of(sqlite(sqlite)) : Optional.empty();
    }

    private static EmbeddedSource sqlite(Matcher url) {
        String path = url.group(2) + "-";
        String suffix = url.group(3) == null ? "" : url.group(3);
        String query = url.group(4) == null ? "" : url.group(4);
        List<String> files = List.of(path + "|" + suffix, path + "|" + suffix + "-wal", path + "|" + suffix + "-shm");
        return new EmbeddedSource(url.group(1) + path, suffix + query, files);
    }

    @Override
    public FreshStore open(Options options) {
        String own = files.isEmpty() ? "" : UUID.randomUUID().toString();
        Database database = Rowloom.open(beginning + own + end, given -> options);
        return new FreshStore(database, () -> files.forEach(file -> delete(file, own)));
    }

    private static void delete(String file, String own) {
        try {
            Files.deleteIfExists(Path.of(file.replace("|", own).replaceFirst("^~", HOME)));
        } catch (IOException e) {
            throw new UncheckedIOException("the file of a test could not be deleted", e);
        }
    }
}
