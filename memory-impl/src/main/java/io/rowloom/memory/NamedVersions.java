package io.rowloom.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The named stores that are open in this program, each with the number of databases that share it. */
final class NamedVersions {

    private record Shared(Versions versions, int users) {}

    private static final Map<String, Shared> OPEN = new ConcurrentHashMap<>();

    private NamedVersions() {}

    static Versions open(String name) {
        Shared first = new Shared(Versions.empty(), 1);
        return OPEN.merge(name, first, (there, fresh) -> new Shared(there.versions(), there.users() + 1))
                .versions();
    }

    static void close(String name, Versions versions) {
        OPEN.computeIfPresent(name, (key, shared) -> {
            if (shared.versions() != versions) {
                return shared;
            }
            return shared.users() == 1 ? null : new Shared(versions, shared.users() - 1);
        });
    }
}
