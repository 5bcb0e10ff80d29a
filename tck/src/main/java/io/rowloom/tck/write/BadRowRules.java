package io.rowloom.tck.write;

import io.rowloom.Table;
import io.rowloom.query.Expression;
import io.rowloom.query.TextColumn;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.Person_;
import io.rowloom.tck.model.Place;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Kind;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.twin.Both;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Whole rows of the worst that a program can be handed. */
final class BadRowRules implements WriteGroup {

    private static final String EMOJI = "\ud83d\ude00";
    private static final String NUL = "a\0b";
    private static final String LONE = "\udc00\ud800";

    private static final List<Named<String>> NASTY = List.of(
            Named.of("quotes", "'\"`´''\"\"``"),
            Named.of("the end of a statement", "x'); DELETE FROM tck_person; DROP TABLE tck_person; --"),
            Named.of("a union", "' UNION SELECT * FROM tck_person WHERE '1'='1"),
            Named.of("backslashes", "\\'\\\\\\\"\\0\\x00\\u0000\\"),
            Named.of("placeholders", "? ?? :name @p1 $1 $$ #{x} ${y} %s {0}"),
            Named.of("patterns", "%_!%!_[a-z]*"),
            Named.of("control characters", "\u0001\b\t\n\u000b\f\r\u001a\u001b\u007f\u0085\u2028\ufeff"),
            Named.of("64 emoji", EMOJI.repeat(64)));

    private static final List<String> NUMBERS = List.of("real", "maybeReal", "ratio", "maybeRatio");
    private static final List<String> TIMES =
            List.of("moment", "maybeMoment", "day", "maybeDay", "local", "maybeLocal");
    private static final List<String> DECIMALS = List.of("money", "maybeMoney", "rate", "whole", "exact");
    private static final List<String> TEXTS = List.of("text", "maybeText", "place.street", "place.zip");

    /** What makes a row bad, and the fields that are named. */
    private record Bad<M>(Consumer<M> fill, List<String> fields) {}

    private static final List<Named<Bad<Person>>> BAD_PEOPLE = List.of(
            Named.of("NUL", texts(NUL)),
            Named.of("halves of an emoji", texts(LONE)),
            Named.of("half an emoji at the end", texts("a\ud83d")),
            Named.of("65 letters", texts("x".repeat(65))),
            Named.of("65 emoji", texts(EMOJI.repeat(65))),
            Named.of("a million letters", texts("x".repeat(1_000_000))));

    private static final List<Named<Bad<Sample>>> BAD_SAMPLES = List.of(
            Named.of("not a number", new Bad<>(BadRowRules::noNumbers, NUMBERS)),
            Named.of("the year 10000", new Bad<>(BadRowRules::farAway, TIMES)),
            Named.of("too many digits", new Bad<>(BadRowRules::manyDigits, DECIMALS)),
            Named.of("texts", new Bad<>(BadRowRules::badTexts, TEXTS)),
            Named.of("everything at once", everything()));

    @Override
    public List<Rule> rules() {
        return List.of(Rule.core("S192", Person.class, Sample.class)
                .both("a row of it is kept as it is", Both.PEOPLE, NASTY, BadRowRules::kept)
                .both("a row of it is updated and deleted", Both.PEOPLE, NASTY, BadRowRules::changed)
                .both("the greatest and the least numbers are kept", Both.SAMPLES, BadRowRules::extremes)
                .both("a row of texts is refused", Both.PEOPLE, BAD_PEOPLE, BadRowRules::refused)
                .both("a row of values is refused", Both.SAMPLES, BAD_SAMPLES, BadRowRules::refused)
                .both("a stored row is not changed", Both.PEOPLE, BAD_PEOPLE, BadRowRules::notChanged)
                .both("among many rows none is stored", Both.PEOPLE, BAD_PEOPLE, BadRowRules::amongMany));
    }

    private static Bad<Person> texts(String text) {
        return new Bad<>(
                row -> {
                    row.name = text;
                    row.email = text;
                    row.city = text;
                },
                List.of("name", "email", "city"));
    }

    private static void noNumbers(Sample row) {
        row.real = Double.NaN;
        row.maybeReal = Double.NEGATIVE_INFINITY;
        row.ratio = Float.POSITIVE_INFINITY;
        row.maybeRatio = Float.NaN;
    }

    private static void farAway(Sample row) {
        Instant late = Instant.parse("+10000-01-01T00:00:00Z");
        row.moment = late;
        row.maybeMoment = Instant.MIN;
        row.day = LocalDate.of(10_000, 1, 1);
        row.maybeDay = LocalDate.MAX;
        row.local = LocalDateTime.of(10_000, 1, 1, 0, 0);
        row.maybeLocal = LocalDateTime.MIN;
    }

    private static void manyDigits(Sample row) {
        row.money = new BigDecimal("0.001");
        row.maybeMoney = new BigDecimal("100000000.00");
        row.rate = new BigDecimal("1E+300");
        row.whole = new BigDecimal("1E-300");
        row.exact = new BigDecimal("123456789012345678901234567890");
    }

    private static void badTexts(Sample row) {
        row.text = NUL;
        row.maybeText = LONE;
        row.place = new Place("x".repeat(65), 1, NUL);
    }

    private static Bad<Sample> everything() {
        Consumer<Sample> all = row -> {
            noNumbers(row);
            farAway(row);
            manyDigits(row);
            badTexts(row);
        };
        return new Bad<>(
                all,
                Stream.of(NUMBERS, TIMES, DECIMALS, TEXTS).flatMap(List::stream).toList());
    }

    private static Consumer<Person> filled(String text) {
        return row -> {
            row.name = text;
            row.email = text;
        };
    }

    private static <T extends Table<?>> void kept(World world, Kind<Person, T> people, String text) throws Exception {
        T row = people.stored(world, filled(text));
        T other = people.stored(world, filled("other"));
        Expect.same("the name in the row", text, people.get(row, fields -> fields.name));
        Expect.same("the name", text, people.read(world, row, fields -> fields.name));
        Expect.same("the email", text, people.read(world, row, fields -> fields.email));
        Expression<T, String> email = people.column(Person_.email);
        Expect.same(
                "the id",
                row.id(),
                people.all(world).where(email.eq(text)).one().id());
        Expect.same(
                "the other",
                other.id(),
                people.all(world).where(email.ne(text)).one().id());
    }

    private static <T extends Table<?>> void changed(World world, Kind<Person, T> people, String text)
            throws Exception {
        T other = people.stored(world, filled("other"));
        T row = people.changed(world, people.stored(world, filled("before")), filled(text));
        Expect.same("the name", text, people.read(world, row, fields -> fields.name));
        TextColumn<T> name = people.column(Person_.name);
        TextColumn<T> email = people.column(Person_.email);
        Expect.same("rows", 1, people.all(world).where(email.eq(text)).update(name.set(text)));
        Expect.same("the other name", "other", people.read(world, other, fields -> fields.name));
        Expect.same("deleted rows", 1, people.all(world).where(name.eq(text)).delete());
        Expect.same("rows that are left", 1L, people.all(world).count());
    }

    private static <T extends Table<?>> void extremes(World world, Kind<Sample, T> samples) throws Exception {
        T row = samples.stored(world, fields -> {
            fields.big = Long.MAX_VALUE;
            fields.maybeBig = Long.MIN_VALUE;
            fields.count = Integer.MAX_VALUE;
            fields.small = Short.MIN_VALUE;
            fields.real = -Double.MAX_VALUE;
            fields.maybeReal = Double.MIN_VALUE;
            fields.money = new BigDecimal("-99999999.99");
            fields.moment = Instant.parse("9999-12-31T23:59:59.999999Z");
            fields.day = LocalDate.of(1, 1, 1);
        });
        T read = samples.again(world.db(), row);
        Expect.same("2^63-1", Long.MAX_VALUE, samples.get(read, fields -> fields.big));
        Expect.same("-2^63", Long.MIN_VALUE, samples.get(read, fields -> fields.maybeBig));
        Expect.same("2^31-1", Integer.MAX_VALUE, samples.get(read, fields -> fields.count));
        Expect.same("-2^15", Short.MIN_VALUE, samples.get(read, fields -> fields.small));
        Expect.same("the least double", -Double.MAX_VALUE, samples.get(read, fields -> fields.real));
        Expect.same("the smallest double", Double.MIN_VALUE, samples.get(read, fields -> fields.maybeReal));
        Expect.same("the decimal", new BigDecimal("-99999999.99"), samples.get(read, fields -> fields.money));
        Expect.same(
                "the last moment",
                Instant.parse("9999-12-31T23:59:59.999999Z"),
                samples.get(read, fields -> fields.moment));
        Expect.same("the first day", LocalDate.of(1, 1, 1), samples.get(read, fields -> fields.day));
    }

    private static <M, T extends Table<?>> void refused(World world, Kind<M, T> kind, Bad<M> bad) throws Exception {
        T row = kind.make(bad.fill());
        world.db();
        Expect.violations(world, bad.fields(), () -> world.db().save(row));
        Expect.same("rows", 0L, kind.all(world).count());
    }

    private static <T extends Table<?>> void notChanged(World world, Kind<Person, T> people, Bad<Person> bad)
            throws Exception {
        T row = people.stored(world, filled("before"));
        T worse = people.change(row, bad.fill());
        Expect.violations(world, bad.fields(), () -> world.db().save(worse));
        Expect.same("the name", "before", people.read(world, row, fields -> fields.name));
        T mended = people.changed(world, worse, fields -> {
            filled("mended").accept(fields);
            fields.city = "there";
        });
        Expect.same("the name", "mended", people.read(world, mended, fields -> fields.name));
    }

    private static <T extends Table<?>> void amongMany(World world, Kind<Person, T> people, Bad<Person> bad)
            throws Exception {
        List<T> rows = List.of(people.make(filled("first")), people.make(bad.fill()), people.make(filled("third")));
        world.db();
        Expect.violations(world, bad.fields(), () -> world.db().saveAll(rows));
        Expect.same("rows", 0L, people.all(world).count());
    }
}
