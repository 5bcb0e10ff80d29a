package com.example.journal;

import io.rowloom.Database;
import io.rowloom.DatabaseProvider;
import io.rowloom.Options;
import io.rowloom.engine.StoreDatabase;
import java.nio.file.Path;
import java.util.List;

// @start region="provider"
/** Opens {@code journal:file}. */
public final class JournalProvider implements DatabaseProvider {

    private static final String PREFIX = "journal:";

    @Override
    public boolean accepts(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public List<String> prefixes() {
        return List.of(PREFIX);
    }

    @Override
    public Database open(String url, Options options) {
        Path file = Path.of(url.substring(PREFIX.length()));
        return new StoreDatabase(JournalStore.open(file, options), options);
    }
}
// @end region="provider"
