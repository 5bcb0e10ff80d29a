package io.rowloom.tck.value;

import io.rowloom.error.UniqueViolationException;
import io.rowloom.query.Order;
import io.rowloom.tck.model.Invoice;
import io.rowloom.tck.model.Limits;
import io.rowloom.tck.model.Limits_;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.model.Word_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Nothing;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.ArrayList;
import java.util.List;

/** Where null stands, and that it is bound as what it is. */
final class NullRules implements ValueGroup {

    private static final List<Named<SampleField<?>>> NULLABLE = SampleFields.named(SampleFields.NULLABLE);

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("L01", Sample.class, Word.class)
                        .each(
                                "last ascending",
                                NULLABLE,
                                (world, field) ->
                                        nullAt(world, field, field.column().asc(), false))
                        .each(
                                "last descending",
                                NULLABLE,
                                (world, field) ->
                                        nullAt(world, field, field.column().desc(), false))
                        .each(
                                "first ascending when asked",
                                NULLABLE,
                                (world, field) -> nullAt(
                                        world, field, field.column().asc().nullsFirst(), true))
                        .each(
                                "first descending when asked",
                                NULLABLE,
                                (world, field) -> nullAt(
                                        world, field, field.column().desc().nullsFirst(), true))
                        .show("nullsLast takes nullsFirst back", NullRules::nullsLast),
                Rule.core("L02", Word.class, Invoice.class)
                        .show("a unique column takes many", NullRules::manyInOne)
                        .show("two unique columns take many when one is null", NullRules::manyInTwo)
                        .show("a null does not weaken the others", NullRules::othersStillUnique)
                        .show("rows become null and unique again", NullRules::becomeNull),
                Rule.core("L07", Limits.class)
                        .show("null passes a range", NullRules::nullPasses)
                        .show("a bad value does not", NullRules::badValueDoesNot)
                        .show("a value becomes null", NullRules::valueBecomesNull),
                Rule.core("L10", Sample.class)
                        .each("null is stored and found", NULLABLE, (world, field) -> storedAndFound(world, field))
                        .each(
                                "a value becomes null and a value again",
                                NULLABLE,
                                (world, field) -> thereAndBack(world, field)));
    }

    private static <V> void nullAt(World world, SampleField<V> field, Order<Sample> order, boolean first)
            throws Exception {
        List<Sample> rows = new ArrayList<>(field.rows());
        Sample without = new Sample();
        rows.add(without);
        world.storeShuffled(world.db(), rows);
        List<Sample> found = world.db().from(Sample.class).orderBy(order).all();
        Expect.same("how many", rows.size(), found.size());
        Expect.same("the row without a value", without, first ? found.getFirst() : found.getLast());
    }

    private static void nullsLast(World world) throws Exception {
        Word with = word("x");
        Word without = word(null);
        world.storeShuffled(world.db(), List.of(with, without));
        Expect.same(
                "the order",
                List.of(with, without),
                world.db()
                        .from(Word.class)
                        .orderBy(Word_.alias.asc().nullsFirst().nullsLast())
                        .all());
    }

    private static Word word(@org.jspecify.annotations.Nullable String alias) {
        Word word = new Word(java.util.UUID.randomUUID().toString());
        word.alias = alias;
        return word;
    }

    private static void manyInOne(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(word(null), word(null), word(null)));
        Expect.same(
                "rows without",
                3L,
                world.db().from(Word.class).where(Word_.alias.isNull()).count());
    }

    private static void manyInTwo(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(new Invoice(1, null), new Invoice(1, null), new Invoice(1, 1)));
        Expect.same("rows", 3L, world.db().from(Invoice.class).count());
    }

    private static void othersStillUnique(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(new Invoice(1, null), new Invoice(1, 1), new Invoice(2, 1)));
        Expect.thrown(UniqueViolationException.class, () -> world.db().save(new Invoice(1, 1)));
        Expect.same("rows", 3L, world.db().from(Invoice.class).count());
    }

    private static void becomeNull(World world) throws Exception {
        Word one = world.stored(word("x"));
        one.alias = null;
        world.saveAgain(one);
        Word other = world.stored(word("x"));
        one.alias = "x";
        Word again = one;
        Expect.thrown(UniqueViolationException.class, () -> world.db().save(again));
        Expect.same(
                "the row",
                other,
                world.db().from(Word.class).where(Word_.alias.eq("x")).one());
    }

    private static Limits digit(@org.jspecify.annotations.Nullable Integer digit) {
        Limits row = new Limits();
        row.digit = digit;
        return row;
    }

    private static void nullPasses(World world) throws Exception {
        Limits row = world.stored(digit(null));
        Expect.same("the number", null, world.db().getOne(Limits.class, row.id()).digit);
    }

    private static void badValueDoesNot(World world) throws Exception {
        world.db();
        Expect.violations(world, List.of("digit"), () -> world.db().save(digit(0)));
        Expect.same("rows", 0L, world.db().from(Limits.class).count());
    }

    private static void valueBecomesNull(World world) throws Exception {
        Limits row = world.stored(digit(5));
        row.digit = null;
        world.saveAgain(row);
        Expect.same(
                "the row",
                row,
                world.db().from(Limits.class).where(Limits_.digit.isNull()).one());
    }

    private static <V> void storedAndFound(World world, SampleField<V> field) throws Exception {
        Sample with = field.row(field.value(0));
        Sample without = new Sample();
        world.storeShuffled(world.db(), List.of(with, without));
        Expect.same(
                "the row without",
                without,
                world.db().from(Sample.class).where(field.column().isNull()).one());
        Expect.same(
                "the row with",
                with,
                world.db().from(Sample.class).where(field.column().isNotNull()).one());
        Expect.same("the value", null, field.get().apply(world.db().getOne(Sample.class, without.id())));
    }

    private static <V> void thereAndBack(World world, SampleField<V> field) throws Exception {
        Sample row = world.stored(field.row(field.value(1)));
        field.set().accept(row, Nothing.<V>value());
        world.saveAgain(row);
        Expect.same("the value", null, field.get().apply(world.db().getOne(Sample.class, row.id())));
        field.set().accept(row, field.value(0));
        world.saveAgain(row);
        Expect.same("the value", field.value(0), field.get().apply(world.db().getOne(Sample.class, row.id())));
    }
}
