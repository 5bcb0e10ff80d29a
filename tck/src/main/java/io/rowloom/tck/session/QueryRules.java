package io.rowloom.tck.session;

import io.rowloom.error.MisuseException;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.query.Condition;
import io.rowloom.query.Query;
import io.rowloom.tck.model.Invoice;
import io.rowloom.tck.model.Invoice_;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.PersonBase_;
import io.rowloom.tck.model.Person_;
import io.rowloom.tck.model.Sample_;
import io.rowloom.tck.rule.Attempt;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Nothing;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How queries are put together. */
final class QueryRules implements SessionGroup {

    private static final List<Named<Attempt>> NULLS = List.of(
            Named.of("eq", () -> Person_.name.eq(Nothing.<String>value())),
            Named.of("ne", () -> Person_.name.ne(Nothing.<String>value())),
            Named.of("lt", () -> Person_.age.lt(Nothing.<Integer>value())),
            Named.of("le", () -> Person_.age.le(Nothing.<Integer>value())),
            Named.of("gt", () -> Person_.age.gt(Nothing.<Integer>value())),
            Named.of("ge", () -> Person_.age.ge(Nothing.<Integer>value())),
            Named.of("between", () -> Person_.age.between(1, Nothing.<Integer>value())),
            Named.of("like", () -> Person_.name.like(Nothing.value())),
            Named.of("startsWith", () -> Person_.name.startsWith(Nothing.value())),
            Named.of("endsWith", () -> Person_.name.endsWith(Nothing.value())),
            Named.of("contains", () -> Person_.name.contains(Nothing.value())),
            Named.of("likeIgnoreCase", () -> Person_.name.likeIgnoreCase(Nothing.value())));

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S04", Invoice.class)
                        .show("a query is not changed by what is made of it", QueryRules::immutable)
                        .show("repeated where means and", QueryRules::repeatedWhere)
                        .show("repeated orderBy appends", QueryRules::repeatedOrder)
                        .show("five keys of an order", QueryRules::fiveKeys)
                        .show("a query may be asked again and sees what is new", QueryRules::askedAgain)
                        .show("a query may be shared by threads", QueryRules::shared),
                Rule.core("S05", Invoice.class, Person.class)
                        .show(
                                "and",
                                world -> numbers(world, Invoice_.number.gt(1).and(Invoice_.number.lt(4)), 2, 3))
                        .show(
                                "or",
                                world -> numbers(world, Invoice_.number.eq(1).or(Invoice_.number.eq(4)), 1, 4))
                        .show(
                                "not",
                                world -> numbers(
                                        world, Invoice_.number.in(List.of(1, 4)).not(), 2, 3))
                        .show(
                                "and binds what it was called on",
                                world -> numbers(
                                        world,
                                        Invoice_.number
                                                .eq(1)
                                                .or(Invoice_.number.eq(2))
                                                .and(Invoice_.number.ge(2)),
                                        2))
                        .show(
                                "or binds what it was called on",
                                world -> numbers(
                                        world,
                                        Invoice_.number
                                                .ge(3)
                                                .and(Invoice_.number.le(3))
                                                .or(Invoice_.number.eq(1)),
                                        1,
                                        3))
                        .show(
                                "not of and",
                                world -> numbers(
                                        world,
                                        Invoice_.number
                                                .ge(2)
                                                .and(Invoice_.number.le(3))
                                                .not(),
                                        1,
                                        4))
                        .show(
                                "not of or",
                                world -> numbers(
                                        world,
                                        Invoice_.number
                                                .eq(2)
                                                .or(Invoice_.number.eq(3))
                                                .not(),
                                        1,
                                        4))
                        .show("deep inside one another", QueryRules::deep)
                        .show("a hundred terms", QueryRules::hundredTerms)
                        .show("conditions of a base and of its table, in either order", QueryRules::baseAndTable)
                        .show("columns of a base in a query of its table", QueryRules::baseColumns),
                Rule.core("S08", Person.class)
                        .each("is misuse", NULLS, (world, attempt) -> Expect.thrown(MisuseException.class, attempt))
                        .show("a null in a list is not", QueryRules::nullInList),
                Rule.core("S09", Invoice.class)
                        .show("equal, less and greater", QueryRules::twoColumns)
                        .show("null on either side finds nothing", QueryRules::twoColumnsWithNull),
                Rule.core("S41")
                        .show(
                                "text",
                                world -> outOfRange(() ->
                                        Person_.name.eq("a\0" + world.words().word())))
                        .show("a number", world -> outOfRange(() -> Sample_.real.lt(Double.NaN)))
                        .show("a decimal", world -> outOfRange(() -> Sample_.money.eq(new BigDecimal("0.001"))))
                        .show("a time", world -> outOfRange(() -> Sample_.day.ge(java.time.LocalDate.of(10_000, 1, 1))))
                        .show(
                                "a duration",
                                world ->
                                        outOfRange(() -> Sample_.span.eq(java.time.Duration.ofSeconds(Long.MAX_VALUE))))
                        .show("one of a list", world -> outOfRange(() -> Person_.name.notIn(List.of("a", "\ud800")))));
    }

    private static void outOfRange(Attempt attempt) {
        Expect.thrown(ValueOutOfRangeException.class, attempt);
    }

    private static Query<Invoice> store(World world) throws Exception {
        List<Invoice> rows = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            Invoice row = new Invoice(2020 + number % 2, number);
            row.amount = 10 - number;
            rows.add(row);
        }
        world.storeShuffled(world.db(), rows);
        return world.db().from(Invoice.class);
    }

    private static List<Integer> numbers(Query<Invoice> query) {
        List<Integer> numbers = new ArrayList<>();
        query.all().forEach(row -> numbers.add(row.number == null ? 0 : row.number));
        return numbers;
    }

    private static void numbers(World world, Condition<Invoice> condition, Integer... expected) throws Exception {
        Query<Invoice> query = store(world).where(condition).orderBy(Invoice_.number.asc());
        Expect.same("the numbers", List.of(expected), numbers(query));
        Expect.same("how many", (long) expected.length, query.count());
    }

    private static void immutable(World world) throws Exception {
        Query<Invoice> all = store(world);
        Query<Invoice> few = all.where(Invoice_.number.le(2));
        Query<Invoice> one = few.orderBy(Invoice_.number.desc()).limit(1).offset(1);
        Expect.same("all", 4L, all.count());
        Expect.same("few", 2L, few.count());
        Expect.same("one", List.of(1), numbers(one));
        Expect.same("few again", 2, few.all().size());
    }

    private static void repeatedWhere(World world) throws Exception {
        Query<Invoice> query = store(world)
                .where(Invoice_.number.gt(1))
                .where(Invoice_.number.lt(4))
                .where(Invoice_.year.eq(2021));
        Expect.same("the numbers", List.of(3), numbers(query));
    }

    private static void repeatedOrder(World world) throws Exception {
        Query<Invoice> query = store(world).orderBy(Invoice_.year.desc()).orderBy(Invoice_.number.asc());
        Expect.same("the numbers", List.of(1, 3, 2, 4), numbers(query));
        Expect.same(
                "the numbers",
                List.of(4, 2, 3, 1),
                numbers(world.db().from(Invoice.class).orderBy(Invoice_.year.asc(), Invoice_.number.desc())));
    }

    private static void fiveKeys(World world) throws Exception {
        Query<Invoice> query = store(world)
                .orderBy(
                        Invoice_.year.asc(),
                        Invoice_.amount.asc(),
                        Invoice_.number.asc(),
                        Invoice_.createdAt.asc(),
                        Invoice_.id.asc());
        Expect.same("the numbers", List.of(4, 2, 3, 1), numbers(query));
    }

    private static void askedAgain(World world) throws Exception {
        Query<Invoice> query = store(world).where(Invoice_.year.eq(2021));
        Expect.same("rows", 2L, query.count());
        world.storeShuffled(world.db(), List.of(new Invoice(2021, 9)));
        Expect.same("rows", 3L, query.count());
    }

    private static void shared(World world) throws Exception {
        Query<Invoice> query = store(world).orderBy(Invoice_.number.asc());
        List<Integer> expected = List.of(1, 2, 3, 4);
        for (int i = 0; i < 4; i++) {
            Expect.same("the numbers for another thread", expected, World.elsewhere(() -> numbers(query)));
        }
    }

    private static void deep(World world) throws Exception {
        Condition<Invoice> condition = Invoice_.number.eq(3);
        for (int i = 0; i < 40; i++) {
            condition = condition.not().and(Invoice_.year.ge(0)).or(Invoice_.year.lt(0));
        }
        numbers(world, condition, 3);
    }

    private static void hundredTerms(World world) throws Exception {
        Condition<Invoice> condition = Invoice_.number.eq(2);
        for (int i = 100; i < 200; i++) {
            condition = condition.or(Invoice_.number.eq(i));
        }
        numbers(world, condition, 2);
    }

    private static void baseAndTable(World world) throws Exception {
        Person one = world.stored(new Person("one", "1"));
        Person two = world.stored(new Person("two", "2"));
        one.setVisits(5);
        two.setVisits(5);
        world.storeShuffled(world.db(), List.of(one, two));
        Expect.same(
                "the base first",
                one,
                world.db()
                        .from(Person.class)
                        .where(PersonBase_.name.eq("one").and(Person_.visits.eq(5)))
                        .one());
        Expect.same(
                "the table first",
                two,
                world.db()
                        .from(Person.class)
                        .where(Person_.visits.eq(5).and(PersonBase_.name.eq("two")))
                        .one());
    }

    private static void baseColumns(World world) throws Exception {
        Person one = world.stored(new Person("one", "1"));
        Person two = world.stored(new Person("two", "2"));
        Expect.same(
                "found by the base",
                one,
                world.db().from(Person.class).where(PersonBase_.email.eq("1")).one());
        Expect.same(
                "sorted by the base",
                List.of(two, one),
                world.db().from(Person.class).orderBy(PersonBase_.name.desc()).all());
    }

    private static void nullInList(World world) throws Exception {
        Person row = world.stored(new Person("a", "b"));
        List<String> names = new ArrayList<>(List.of("a"));
        names.add(Nothing.value());
        Expect.same(
                "the row",
                row,
                world.db().from(Person.class).where(Person_.name.in(names)).one());
    }

    private static void twoColumns(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(new Invoice(1, 1), new Invoice(1, 2), new Invoice(2, 1)));
        Query<Invoice> query = world.db().from(Invoice.class);
        Expect.same("equal", 1L, query.where(Invoice_.year.eq(Invoice_.number)).count());
        Expect.same(
                "unequal", 2L, query.where(Invoice_.year.ne(Invoice_.number)).count());
        Expect.same("less", 1L, query.where(Invoice_.year.lt(Invoice_.number)).count());
        Expect.same(
                "less or equal",
                2L,
                query.where(Invoice_.year.le(Invoice_.number)).count());
        Expect.same(
                "greater", 1L, query.where(Invoice_.year.gt(Invoice_.number)).count());
        Expect.same(
                "greater or equal",
                2L,
                query.where(Invoice_.year.ge(Invoice_.number)).count());
    }

    private static void twoColumnsWithNull(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(new Invoice(1, null), new Invoice(2, null)));
        Query<Invoice> query = world.db().from(Invoice.class);
        Expect.same("equal", 0L, query.where(Invoice_.year.eq(Invoice_.number)).count());
        Expect.same(
                "unequal", 0L, query.where(Invoice_.number.ne(Invoice_.year)).count());
        Expect.same(
                "not less",
                0L,
                query.where(Invoice_.number.lt(Invoice_.year).not()).count());
    }
}
