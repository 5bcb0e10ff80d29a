package io.rowloom.tck.value;

import io.rowloom.Table;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.query.Expression;
import io.rowloom.query.Order;
import io.rowloom.tck.model.Invoice;
import io.rowloom.tck.model.Limits;
import io.rowloom.tck.model.Limits_;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.model.Word_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Kind;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Nothing;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.twin.Both;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
                        .both("a unique column takes many", Both.WORDS, NullRules::manyInOne)
                        .both("two unique columns take many when one is null", Both.INVOICES, NullRules::manyInTwo)
                        .both("a null does not weaken the others", Both.INVOICES, NullRules::othersStillUnique)
                        .both("rows become null and unique again", Both.WORDS, NullRules::becomeNull),
                Rule.core("L07", Limits.class)
                        .both("null passes a range", Both.LIMITS, NullRules::nullPasses)
                        .both("a bad value does not", Both.LIMITS, NullRules::badValueDoesNot)
                        .both("a value becomes null", Both.LIMITS, NullRules::valueBecomesNull),
                Rule.core("L10", Sample.class)
                        .both("null is stored and found", Both.SAMPLES, NULLABLE, NullRules::storedAndFound)
                        .both(
                                "a value becomes null and a value again",
                                Both.SAMPLES,
                                NULLABLE,
                                NullRules::thereAndBack));
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

    private static Word word(@Nullable String alias) {
        Word word = new Word(java.util.UUID.randomUUID().toString());
        word.alias = alias;
        return word;
    }

    private static <T extends Table<?>> T word(Kind<Word, T> words, @Nullable String alias) {
        return words.make(fields -> {
            fields.text = java.util.UUID.randomUUID().toString();
            fields.alias = alias;
        });
    }

    private static <T extends Table<?>> void manyInOne(World world, Kind<Word, T> words) throws Exception {
        List<T> rows = words.shuffled(world, List.of(word(words, null), word(words, null), word(words, null)));
        Expression<T, String> alias = words.column(Word_.alias);
        Expect.same(
                "rows without",
                (long) rows.size(),
                world.db().from(words.type()).where(alias.isNull()).count());
    }

    private static <T extends Table<?>> List<T> invoices(World world, Kind<Invoice, T> invoices, Invoice... fields)
            throws Exception {
        return invoices.shuffled(
                world,
                java.util.Arrays.stream(fields)
                        .map(each -> invoice(invoices, each))
                        .toList());
    }

    private static <T extends Table<?>> T invoice(Kind<Invoice, T> invoices, Invoice of) {
        return invoices.make(fields -> {
            fields.year = of.year;
            fields.number = of.number;
        });
    }

    private static <T extends Table<?>> void manyInTwo(World world, Kind<Invoice, T> invoices) throws Exception {
        List<T> rows = invoices(world, invoices, new Invoice(1, null), new Invoice(1, null), new Invoice(1, 1));
        Expect.same("rows", (long) rows.size(), world.db().from(invoices.type()).count());
    }

    private static <T extends Table<?>> void othersStillUnique(World world, Kind<Invoice, T> invoices)
            throws Exception {
        List<T> rows = invoices(world, invoices, new Invoice(1, null), new Invoice(1, 1), new Invoice(2, 1));
        Expect.thrown(UniqueViolationException.class, () -> world.db().save(invoice(invoices, new Invoice(1, 1))));
        Expect.same("rows", (long) rows.size(), world.db().from(invoices.type()).count());
    }

    private static <T extends Table<?>> void becomeNull(World world, Kind<Word, T> words) throws Exception {
        T one = words.saved(world.db(), word(words, "x"));
        one = words.saved(world.db(), words.change(one, fields -> fields.alias = null));
        T other = words.saved(world.db(), word(words, "x"));
        T again = words.change(one, fields -> fields.alias = "x");
        Expect.thrown(UniqueViolationException.class, () -> world.db().save(again));
        Expression<T, String> alias = words.column(Word_.alias);
        Expect.same(
                "the row",
                other,
                world.db().from(words.type()).where(alias.eq("x")).one());
    }

    private static <T extends Table<?>> T digit(Kind<Limits, T> limits, @Nullable Integer digit) {
        return limits.make(fields -> fields.digit = digit);
    }

    private static <T extends Table<?>> void nullPasses(World world, Kind<Limits, T> limits) throws Exception {
        T row = limits.saved(world.db(), digit(limits, null));
        Expect.same("the number", null, limits.get(limits.again(world.db(), row), NullRules::digit));
    }

    private static @Nullable Integer digit(Limits fields) {
        return fields.digit;
    }

    private static <T extends Table<?>> void badValueDoesNot(World world, Kind<Limits, T> limits) throws Exception {
        world.db();
        Expect.violations(world, List.of("digit"), () -> world.db().save(digit(limits, 0)));
        Expect.same("rows", 0L, world.db().from(limits.type()).count());
    }

    private static <T extends Table<?>> void valueBecomesNull(World world, Kind<Limits, T> limits) throws Exception {
        T row = limits.saved(world.db(), digit(limits, 5));
        row = limits.saved(world.db(), limits.change(row, fields -> fields.digit = null));
        Expression<T, Integer> digit = limits.column(Limits_.digit);
        Expect.same(
                "the row",
                row,
                world.db().from(limits.type()).where(digit.isNull()).one());
    }

    private static <T extends Table<?>, V> void storedAndFound(
            World world, Kind<Sample, T> samples, SampleField<V> field) throws Exception {
        List<T> rows = samples.shuffled(world, List.of(field.row(samples, field.value(0)), samples.make(fields -> {})));
        Expression<T, V> column = samples.column(field.column());
        T without = world.db().from(samples.type()).where(column.isNull()).one();
        Expect.same("the row without", rows.get(1).id(), without.id());
        Expect.same("the value", null, samples.get(without, field.get()));
        Expect.same(
                "the row with",
                rows.get(0).id(),
                world.db().from(samples.type()).where(column.isNotNull()).one().id());
    }

    private static <T extends Table<?>, V> void thereAndBack(World world, Kind<Sample, T> samples, SampleField<V> field)
            throws Exception {
        T row = samples.saved(world.db(), field.row(samples, field.value(1)));
        row = samples.saved(
                world.db(), samples.change(row, fields -> field.set().accept(fields, Nothing.<V>value())));
        Expect.same("the value", null, samples.get(samples.again(world.db(), row), field.get()));
        row = samples.saved(
                world.db(), samples.change(row, fields -> field.set().accept(fields, field.value(0))));
        Expect.same("the value", field.value(0), samples.get(samples.again(world.db(), row), field.get()));
    }
}
