package io.rowloom.differential.server;

import io.rowloom.Database;
import io.rowloom.jdbc.JdbcSession;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;

/** Places for tables on one server: each new one is empty, and one of long ago is dropped. Used by one thread at a time. */
final class Schemas {

    /** More than the stores that are compared have open at a time. */
    private static final int KEPT = 12;

    private final Database control;
    private final String dropping;
    private final Queue<String> names = new ArrayDeque<>();

    Schemas(Database control, String dropping) {
        this.control = control;
        this.dropping = dropping;
    }

    String fresh() {
        String name = "p" + UUID.randomUUID().toString().replace("-", "");
        names.add(name);
        run("CREATE SCHEMA " + name);
        if (names.size() > KEPT) {
            run(dropping.formatted(names.remove()));
        }
        return name;
    }

    private void run(String statement) {
        control.unwrap(JdbcSession.class).sql(statement).update();
    }
}
