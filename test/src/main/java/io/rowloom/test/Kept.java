package io.rowloom.test;

import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What JUnit keeps for several tests: made once, by whoever comes first, and closed at the end where it can be closed. */
final class Kept {

    private Kept() {}

    @SuppressWarnings("deprecation") // the name that JUnit 5 and 6 share
    static <V> V in(ExtensionContext context, Object key, Class<V> type, Supplier<V> made) {
        return Objects.requireNonNull(
                context.getStore(Settings.NAMESPACE).getOrComputeIfAbsent(key, missing -> made.get(), type));
    }
}
