package io.rowloom.tck.value;

import io.rowloom.Database;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.query.Condition;
import io.rowloom.tck.model.Invoice;
import io.rowloom.tck.model.Invoice_;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Sample_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Long lists and large values. */
final class SizeRules implements ValueGroup {

    private static final List<Named<Integer>> LENGTHS = List.of(
            Named.of("a thousand", 1_000),
            Named.of("as many as a part has", 30_000),
            Named.of("one more than a part has", 30_001),
            Named.of("a hundred thousand and one", 100_001));

    private static final int MANY_BYTES = 17 * 1_024 * 1_024;

    /** Texts of more bytes than any server takes in a packet unless it is told to. */
    private static final List<Named<Supplier<String>>> LARGE = List.of(
            Named.of("17 MiB of letters", () -> "x".repeat(MANY_BYTES)),
            Named.of("17 MiB of letters of three bytes", () -> "\u20ac".repeat(MANY_BYTES / 3)),
            Named.of("9 MiB of quotes", () -> "'".repeat(MANY_BYTES / 2)));

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("B01", Invoice.class, Sample.class)
                        .each("in a list of numbers", LENGTHS, SizeRules::in)
                        .each("not in a list of numbers", LENGTHS, SizeRules::notIn)
                        .show("in a list of ids", SizeRules::inIds)
                        .show("two long lists in one condition", SizeRules::twoLists)
                        .show("ten thousand rows of many columns", SizeRules::manyRows),
                Rule.core("B03", Sample.class)
                        .each("saved", LARGE, SizeRules::savesOrRefuses)
                        .each("saved in a transaction", LARGE, SizeRules::savesOrRefusesInATransaction)
                        .each("asked for", LARGE, SizeRules::asksOrRefuses));
    }

    /** Rows with the numbers -2, -1, 0, 1, 2 and none. */
    static void store(World world) throws Exception {
        List<Invoice> rows = new ArrayList<>(List.of(new Invoice(2026, null)));
        IntStream.rangeClosed(-2, 2).forEach(number -> rows.add(new Invoice(2026, number)));
        world.storeShuffled(world.db(), rows);
    }

    static List<Integer> numbers(World world, Condition<Invoice> condition) throws Exception {
        return world.db().from(Invoice.class).where(condition).orderBy(Invoice_.number.asc()).all().stream()
                .map(row -> row.number == null ? 99 : row.number)
                .toList();
    }

    /** The first and the last of the list are numbers of rows. */
    private static List<Integer> list(int length) {
        List<Integer> list = new ArrayList<>(List.of(-2));
        IntStream.range(10, 8 + length).forEach(list::add);
        list.add(2);
        return list;
    }

    private static void in(World world, int length) throws Exception {
        store(world);
        Expect.same("the numbers", List.of(-2, 2), numbers(world, Invoice_.number.in(list(length))));
        Expect.same(
                "how many",
                2L,
                world.db()
                        .from(Invoice.class)
                        .where(Invoice_.number.in(list(length)))
                        .count());
    }

    private static void notIn(World world, int length) throws Exception {
        store(world);
        Expect.same("the numbers", List.of(-1, 0, 1), numbers(world, Invoice_.number.notIn(list(length))));
    }

    private static Sample sample(String text) {
        Sample row = new Sample();
        row.text = text;
        return row;
    }

    /** Nothing but a refusal may come in place of a result: a packet that is too large would break the connection. */
    private static boolean isTaken(Supplier<Object> call) {
        try {
            return call.get() != null;
        } catch (ValueOutOfRangeException refused) {
            return false;
        }
    }

    private static Database oneConnection(World world) throws Exception {
        return world.open(options -> options.poolSize(1));
    }

    private static void savesOrRefuses(World world, Supplier<String> text) throws Exception {
        Database db = oneConnection(world);
        Sample row = sample(text.get());
        boolean stored = isTaken(() -> db.save(row));
        Expect.same("stored rows", stored ? 1L : 0L, db.from(Sample.class).count());
        if (stored) {
            Expect.holds(
                    "the text that was saved",
                    db.getOne(Sample.class, row.id()).text.equals(row.text));
        }
    }

    private static void savesOrRefusesInATransaction(World world, Supplier<String> text) throws Exception {
        Database db = oneConnection(world);
        boolean stored = isTaken(() -> db.inTransaction(tx -> {
            Expect.holds("a first row", tx.save(sample("first")).createdAt() != null);
            return tx.save(sample(text.get()));
        }));
        Expect.same("stored rows", stored ? 2L : 0L, db.from(Sample.class).count());
    }

    private static void asksOrRefuses(World world, Supplier<String> text) throws Exception {
        Database db = oneConnection(world);
        Sample row = db.save(sample("first"));
        try {
            Expect.same(
                    "rows with the text",
                    0L,
                    db.from(Sample.class).where(Sample_.text.eq(text.get())).count());
        } catch (ValueOutOfRangeException refused) {
            Expect.holds("a message", refused.getMessage() != null);
        }
        Expect.same("the row", row, db.from(Sample.class).one());
    }

    private static void inIds(World world) throws Exception {
        Sample row = world.stored(new Sample());
        List<UUID> ids = new ArrayList<>(
                IntStream.range(0, 40_000).mapToObj(i -> world.words().uuid()).toList());
        ids.add(row.id());
        Expect.same(
                "the rows",
                List.of(row),
                world.db().from(Sample.class).where(Sample_.id.in(ids)).all());
    }

    private static void twoLists(World world) throws Exception {
        store(world);
        Condition<Invoice> both = Invoice_.number
                .in(list(40_000))
                .and(Invoice_.number.notIn(list(40_000).subList(0, 39_999)));
        Expect.same("the numbers", List.of(2), numbers(world, both));
    }

    private static void manyRows(World world) throws Exception {
        List<Sample> rows = IntStream.range(0, 10_000)
                .mapToObj(i -> {
                    Sample row = new Sample();
                    row.count = i;
                    return row;
                })
                .toList();
        Expect.same("saved rows", rows.size(), world.db().saveAll(rows).size());
        Expect.same("rows", 10_000L, world.db().from(Sample.class).count());
        Expect.same(
                "the last row",
                rows.getLast(),
                world.db().from(Sample.class).where(Sample_.count.eq(9_999)).one());
    }
}
