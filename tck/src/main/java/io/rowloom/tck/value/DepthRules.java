package io.rowloom.tck.value;

import io.rowloom.error.MisuseException;
import io.rowloom.query.Condition;
import io.rowloom.query.Functions;
import io.rowloom.query.NumericExpression;
import io.rowloom.query.Query;
import io.rowloom.query.Reference;
import io.rowloom.query.TextExpression;
import io.rowloom.tck.model.Folder;
import io.rowloom.tck.model.Folder_;
import io.rowloom.tck.model.Invoice;
import io.rowloom.tck.model.Invoice_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.List;

/** Conditions of many terms, and such that go deep. */
final class DepthRules implements ValueGroup {

    private static final int TOO_DEEP = 5_000;

    /** Makes a condition of so many steps, or a query that has it. */
    @FunctionalInterface
    private interface Deepening {
        Query<?> of(World world, int steps) throws Exception;
    }

    private static final List<Named<Deepening>> KINDS = List.of(
            Named.of("not", (world, steps) -> invoices(world, nots(steps))),
            Named.of("or behind a term", (world, steps) -> invoices(world, rightward(steps))),
            Named.of("sums", (world, steps) -> invoices(world, sum(steps).gt(0))),
            Named.of(
                    "texts",
                    (world, steps) -> folders(world).where(folded(steps).eq("a"))),
            Named.of("choices", (world, steps) -> invoices(world, chosen(steps).gt(0))),
            Named.of(
                    "first values",
                    (world, steps) -> invoices(world, coalesced(steps).gt(0))),
            Named.of("queries", DepthRules::within),
            Named.of(
                    "paths",
                    (world, steps) ->
                            folders(world).where(upwards(steps).to(Folder_.name).eq("a"))),
            Named.of(
                    "an order",
                    (world, steps) ->
                            world.db().from(Invoice.class).orderBy(sum(steps).asc())));

    @Override
    public List<Rule> rules() {
        return List.of(Rule.core("B02", Invoice.class, Folder.class)
                .show("five thousand terms of or", DepthRules::manyOr)
                .show("five thousand terms of and", DepthRules::manyAnd)
                .show("a thousand calls of where", DepthRules::manyCalls)
                .show("two hundred levels", DepthRules::deep)
                .show("two hundred and fifty levels of not", DepthRules::deepest)
                .show("eighty computed values", DepthRules::computed)
                .show("twenty queries", DepthRules::queries)
                .show("a path of forty references", DepthRules::path)
                .each("refused before any statement where it is too deep", KINDS, DepthRules::refused));
    }

    private static Query<Invoice> invoices(World world, Condition<Invoice> condition) throws Exception {
        return world.db().from(Invoice.class).where(condition);
    }

    private static Query<Folder> folders(World world) throws Exception {
        return world.db().from(Folder.class);
    }

    private static Condition<Invoice> nots(int levels) {
        Condition<Invoice> condition = Invoice_.number.eq(1);
        for (int i = 0; i < levels; i++) {
            condition = condition.not();
        }
        return condition;
    }

    private static Condition<Invoice> rightward(int levels) {
        Condition<Invoice> condition = Invoice_.number.eq(1);
        for (int i = 0; i < levels; i++) {
            condition = Invoice_.number.eq(i).and(Invoice_.number.eq(i)).or(condition);
        }
        return condition;
    }

    private static NumericExpression<Invoice, Integer> sum(int terms) {
        NumericExpression<Invoice, Integer> sum = Invoice_.number;
        for (int i = 0; i < terms; i++) {
            sum = sum.plus(1);
        }
        return sum;
    }

    private static TextExpression<Folder> folded(int times) {
        TextExpression<Folder> text = Folder_.name;
        for (int i = 0; i < times; i++) {
            text = text.lower();
        }
        return text;
    }

    private static NumericExpression<Invoice, Integer> chosen(int times) {
        NumericExpression<Invoice, Integer> value = Invoice_.number;
        for (int i = 0; i < times; i++) {
            value = Functions.caseWhen(Invoice_.number.eq(-1 - i), Invoice_.year, value);
        }
        return value;
    }

    private static NumericExpression<Invoice, Integer> coalesced(int times) {
        NumericExpression<Invoice, Integer> value = Invoice_.number;
        for (int i = 0; i < times; i++) {
            value = Functions.coalesce(value, Invoice_.year);
        }
        return value;
    }

    private static Query<Folder> within(World world, int times) throws Exception {
        Query<Folder> query = folders(world);
        for (int i = 0; i < times; i++) {
            query = folders(world).where(Folder_.parent.in(query));
        }
        return query;
    }

    private static Reference<Folder, Folder> upwards(int steps) {
        Reference<Folder, Folder> path = Folder_.parent;
        for (int i = 1; i < steps; i++) {
            path = path.to(Folder_.parent);
        }
        return path;
    }

    private static void refused(World world, Deepening kind) throws Exception {
        Expect.same("invoices", 0L, world.db().from(Invoice.class).count());
        long before = world.sent();
        MisuseException error = Expect.thrown(MisuseException.class, () -> kind.of(world, TOO_DEEP));
        Expect.same("statements", 0L, world.sent() - before);
        String message = String.valueOf(error.getMessage());
        Expect.holds(
                "the message tells the bound", message.contains("250 levels") || message.contains("50 references"));
    }

    private static void manyCalls(World world) throws Exception {
        SizeRules.store(world);
        Query<Invoice> query = world.db().from(Invoice.class);
        for (int i = 10; i < 1_010; i++) {
            query = query.where(Invoice_.number.ne(i));
        }
        Expect.same("how many", 4L, query.where(Invoice_.number.ne(2)).count());
    }

    private static void deepest(World world) throws Exception {
        SizeRules.store(world);
        Expect.same("the numbers", List.of(1), SizeRules.numbers(world, nots(250)));
        Expect.same("the others", List.of(-2, -1, 0, 2), SizeRules.numbers(world, nots(249)));
    }

    private static void computed(World world) throws Exception {
        SizeRules.store(world);
        Expect.same("sums", List.of(1, 2), SizeRules.numbers(world, sum(80).gt(80)));
        Expect.same(
                "choices",
                List.of(-2, -1, 1, 2),
                SizeRules.numbers(world, chosen(80).ne(0)));
        Expect.same(
                "first values",
                List.of(2, 99),
                SizeRules.numbers(world, coalesced(80).gt(1)));
        world.stored(new Folder("A", null));
        Expect.same("texts", 1L, folders(world).where(folded(10).eq("a")).count());
    }

    /** A chain of folders, each in the one before. */
    private static void store(World world, int length) throws Exception {
        Folder last = world.stored(new Folder("0", null));
        for (int i = 1; i < length; i++) {
            last = world.stored(new Folder(String.valueOf(i), last));
        }
    }

    private static void queries(World world) throws Exception {
        store(world, 25);
        Expect.same("folders below twenty others", 5L, within(world, 20).count());
    }

    private static void path(World world) throws Exception {
        store(world, 42);
        Expect.same(
                "the folder below",
                "41",
                folders(world).where(upwards(40).to(Folder_.name).eq("1")).one().name);
    }

    private static void manyOr(World world) throws Exception {
        SizeRules.store(world);
        Condition<Invoice> condition = Invoice_.number.eq(-2);
        for (int i = 10; i < 5_008; i++) {
            condition = condition.or(Invoice_.number.eq(i));
        }
        Expect.same("the numbers", List.of(-2, 2), SizeRules.numbers(world, condition.or(Invoice_.number.eq(2))));
    }

    private static void manyAnd(World world) throws Exception {
        SizeRules.store(world);
        Condition<Invoice> condition = Invoice_.number.ne(-2);
        for (int i = 10; i < 5_008; i++) {
            condition = condition.and(Invoice_.number.ne(i));
        }
        Expect.same("the numbers", List.of(-1, 0, 1), SizeRules.numbers(world, condition.and(Invoice_.number.ne(2))));
    }

    private static void deep(World world) throws Exception {
        SizeRules.store(world);
        Condition<Invoice> condition = Invoice_.number.eq(1);
        for (int i = 0; i < 100; i++) {
            condition = condition.or(Invoice_.number.eq(10 + i)).and(Invoice_.number.ne(-1));
        }
        Expect.same("the numbers", List.of(1), SizeRules.numbers(world, condition));
        Expect.same("its contrary", List.of(-2, -1, 0, 2), SizeRules.numbers(world, condition.not()));
    }
}
