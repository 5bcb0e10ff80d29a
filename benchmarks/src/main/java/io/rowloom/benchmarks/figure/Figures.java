package io.rowloom.benchmarks.figure;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.benchmarks.database.Engine;
import io.rowloom.benchmarks.database.Rows;
import io.rowloom.benchmarks.database.Site;
import io.rowloom.benchmarks.jdbc.JdbcContender;
import io.rowloom.benchmarks.rowloom.model.Account;
import io.rowloom.benchmarks.rowloom.model.Account_;
import io.rowloom.benchmarks.work.Draft;
import io.rowloom.jdbc.JdbcDatabase;
import io.rowloom.memory.MemoryDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Measures what a test pays for its memory store, and what a call costs on memory, H2 and SQLite, beside hand-written JDBC. All
 * take turns in one thread of one JVM. Writes a table, {@code figures.md}, into the folder that the system property
 * {@code rowloom.benchmarks.out} names; {@code rowloom.benchmarks.rounds} asks for more turns.
 */
public final class Figures {

    private static final String MEMORY = "memory";
    private static final int WARM_UPS = 3;
    private static final long TURN = 300_000_000;
    private static final int FORKED = 100_000;
    private static final int FEW = 100;
    private static final int MANY = 1_000;

    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    private Figures() {}

    /**
     * Measures and writes.
     *
     * @param arguments none
     * @throws Exception if a database cannot be opened or closed
     */
    public static void main(String[] arguments) throws Exception {
        Figures figures = new Figures();
        figures.open();
        figures.measure(Integer.parseInt(setting("rounds", "7")));
        Path folder = Path.of(setting("out", "target/benchmarks"));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("figures.md"), figures.table());
        for (AutoCloseable each : figures.open.reversed()) {
            each.close();
        }
    }

    /** Maven hands over a property that nobody set as its own name in braces. */
    private static String setting(String name, String otherwise) {
        String value = System.getProperty("rowloom.benchmarks." + name, "");
        return value.isEmpty() || value.startsWith("${") ? otherwise : value;
    }

    private void open() throws IOException {
        figures.add(new Figure(MEMORY, "fresh, 3 tables, 10 rows, 5 questions", time -> OneTest.small()));
        figures.add(new Figure(MEMORY, "fresh, 3 tables, 25 calls", time -> OneTest.twentyFive()));
        MemoryDatabase forked = memory(FORKED);
        figures.add(new Figure(MEMORY, "fork of 100,000 rows", time -> {
            try (MemoryDatabase fork = forked.fork()) {
                return fork.seed() & 1;
            }
        }));
        for (int rows : new int[] {FEW, MANY}) {
            MemoryDatabase db = memory(rows);
            List<UUID> ids =
                    db.from(Account.class).all().stream().map(Account::id).toList();
            add(List.of(new Calls(MEMORY, new DatabaseCaller(db), ids, () -> clean(db))));
            both(Engine.H2, rows);
            both(Engine.SQLITE, rows);
        }
    }

    private MemoryDatabase memory(int rows) {
        MemoryDatabase db = MemoryDatabase.create(Options.defaults());
        open.add(db);
        db.createTables(OneTest.TABLES);
        var unused = db.saveAll(IntStream.range(0, rows)
                .mapToObj(i -> OneTest.account("a" + i + "@example.com"))
                .toList());
        return db;
    }

    private static void clean(Database db) {
        var unused = db.from(Account.class)
                .where(Account_.name.startsWith(Rows.PASSING))
                .delete();
    }

    private void both(Engine engine, int count) throws IOException {
        Site site = Site.open(engine, Files.createTempDirectory("rowloom-figures"));
        open.add(site);
        Database db = JdbcDatabase.of(site.pool(), Options.defaults().poolSize(Site.POOL));
        open.add(db);
        db.createTables(OneTest.TABLES);
        Rows rows = Rows.fill(site, new Rows.Size(count, 1, 1));
        List<UUID> ids = rows.accounts().stream().map(Draft::id).toList();
        String name = engine.label();
        add(List.of(
                new Calls(name + ", hand-written", new JdbcCaller(new JdbcContender(site)), ids, rows::clean),
                new Calls(name, new DatabaseCaller(db), ids, rows::clean)));
    }

    private void add(List<Calls> calls) {
        for (Calls each : calls) {
            if (each.ids().size() == MANY) {
                figures.add(each.save());
                figures.add(each.find());
            }
            figures.add(each.list());
        }
    }

    private void measure(int rounds) {
        for (int round = 0; round < WARM_UPS + rounds; round++) {
            boolean counts = round >= WARM_UPS;
            figures.forEach(figure -> figure.turn(TURN, counts));
        }
    }

    private String table() {
        StringBuilder text = new StringBuilder("| store | call | µs of the processor | bytes |\n|---|---|---:|---:|\n");
        for (Figure figure : figures) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %,.2f | %,d |%n",
                    figure.store(),
                    figure.call(),
                    figure.micros(),
                    figure.bytes()));
        }
        return text.toString();
    }
}
