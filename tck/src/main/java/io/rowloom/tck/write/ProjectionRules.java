package io.rowloom.tck.write;

import static io.rowloom.query.Functions.caseWhen;
import static io.rowloom.query.Functions.coalesce;
import static io.rowloom.query.Functions.count;
import static io.rowloom.query.Functions.max;
import static io.rowloom.query.Functions.sum;

import io.rowloom.error.MisuseException;
import io.rowloom.error.NonUniqueResultException;
import io.rowloom.error.RecordNotFoundException;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.query.Expressions;
import io.rowloom.query.Projection;
import io.rowloom.query.Query;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Owned;
import io.rowloom.tck.model.Owned_;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.PersonBase_;
import io.rowloom.tck.model.Person_;
import io.rowloom.tck.rule.Attempt;
import io.rowloom.tck.rule.CaseBody;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values instead of whole rows, and groups. */
final class ProjectionRules implements WriteGroup {

    @Override
    public List<Rule> rules() {
        return List.of(grouping(), projections());
    }

    private static Rule grouping() {
        return Rule.core("W08", Person.class, Owned.class)
                .show("keys, aggregates and what is computed of them are answered", ProjectionRules::answered)
                .show("a condition on groups keeps groups", ProjectionRules::having)
                .show("a key that is computed with a value of the caller's", ProjectionRules::computedKey)
                .show("a key of a row that is referred to", ProjectionRules::keyAlongReference)
                .show("a to-one relation is a key", ProjectionRules::relationAsKey)
                .show("groups are ordered and cut", ProjectionRules::cutGroups)
                .show(
                        "a value that is not grouped by is refused",
                        refused(people -> people.groupBy(Person_.name).select(Person_.city)))
                .show(
                        "a value of another row that is not grouped by is refused",
                        world -> refuse(
                                world,
                                () -> world.db()
                                        .from(Owned.class)
                                        .groupBy(Owned_.label)
                                        .select(Owned_.owner.to(PersonBase_.name))))
                .show(
                        "a value beside an aggregate is refused",
                        refused(people -> people.select(Person_.name, count(), NameCount::new)))
                .show(
                        "an order by what is not grouped by is refused",
                        refused(people -> people.groupBy(Person_.name)
                                .orderBy(Person_.city.asc())
                                .select(Person_.name)))
                .show(
                        "a condition on groups about what is not grouped by is refused",
                        refused(people -> people.groupBy(Person_.name)
                                .having(Person_.city.eq("x"))
                                .select(Person_.name)))
                .show("an aggregate in a condition on rows is refused", refused(people -> people.where(count().gt(1L))))
                .show(
                        "an aggregate in an order of rows is refused",
                        refused(people -> people.orderBy(max(Person_.visits).asc())))
                .show("an aggregate of an aggregate is refused", refused(people -> people.select(max(count()))))
                .show(
                        "an aggregate in an update is refused",
                        refused(people -> people.update(Person_.age.set(max(Person_.age)))))
                .show(
                        "distinct rows ordered by what is not selected are refused",
                        refused(people -> people.orderBy(Person_.city.asc())
                                .select(Person_.name)
                                .distinct()))
                .show(
                        "one row of all rows has no limit",
                        refused(people -> people.limit(3).select(count())))
                .show(
                        "a limit before groups is refused",
                        refused(people -> people.limit(3).groupBy(Person_.name)))
                .show("nothing to select is refused", refused(people -> people.selectRow(List.of(), row -> 1)));
    }

    private static Rule projections() {
        return Rule.core("W14", Person.class, Owned.class)
                .show("values are handed to a constructor", ProjectionRules::constructed)
                .show("eight values are handed to a constructor", ProjectionRules::eight)
                .show("a single value may be null", ProjectionRules::single)
                .show("a to-one relation is its reference", ProjectionRules::references)
                .show("a value of another row is found along a reference", ProjectionRules::alongReference)
                .show("it is one statement", ProjectionRules::oneStatement)
                .show("condition, order, offset and limit count", ProjectionRules::cut)
                .show(
                        "the order is by a field, although a value beside it ends in that field",
                        ProjectionRules::ordered)
                .show("equal rows are given once", ProjectionRules::distinct)
                .show("equal rows are counted once", ProjectionRules::countDistinctRows)
                .show("equal rows of computed values are given once, in order", ProjectionRules::distinctComputed)
                .show("what is not one row is told", ProjectionRules::notOne)
                .show("a number that does not fit its type is refused", ProjectionRules::tooGreat)
                .show("a value is looked for among those of another query", ProjectionRules::within)
                .show("it reads what its transaction wrote", ProjectionRules::inTransaction);
    }

    /** A question that must not be built. */
    @FunctionalInterface
    private interface Wrong {
        Object build(Query<Person> people);
    }

    private static CaseBody refused(Wrong wrong) {
        return world -> refuse(world, () -> wrong.build(world.db().from(Person.class)));
    }

    private static void refuse(World world, Attempt attempt) throws Exception {
        people(world);
        long before = world.sent();
        Expect.thrown(MisuseException.class, attempt);
        Expect.same("statements", 0L, world.sent() - before);
    }

    private record NameCount(String name, long rows) {}

    private static Person person(String name, String email, @Nullable Integer age) {
        Person person = new Person(name, email);
        person.age = age;
        return person;
    }

    private static List<Person> people(World world) throws Exception {
        List<Person> people =
                List.of(person("a", "1", 10), person("b", "2", 20), person("a", "3", 30), person("c", "4", null));
        world.storeShuffled(world.db(), people);
        return people;
    }

    private record NameAge(String name, long rows, @Nullable Long total) {}

    private static void answered(World world) throws Exception {
        people(world);
        List<NameAge> found = world.db()
                .from(Person.class)
                .where(Person_.name.ne("b"))
                .groupBy(Person_.name)
                .orderBy(PersonBase_.name.desc())
                .select(PersonBase_.name.concat("!"), count(), sum(Person_.age).plus(1), NameAge::new)
                .all();
        Expect.same("the groups", List.of(new NameAge("c!", 1, null), new NameAge("a!", 2, 41L)), found);
    }

    private static void having(World world) throws Exception {
        people(world);
        List<NameCount> found = world.db()
                .from(Person.class)
                .groupBy(Person_.name)
                .having(count().gt(1L))
                .having(max(Person_.age).ge(30).and(Person_.name.in(List.of("a", "b"))))
                .select(Person_.name, count(), NameCount::new)
                .all();
        Expect.same("the groups", List.of(new NameCount("a", 2)), found);
    }

    private static void computedKey(World world) throws Exception {
        people(world);
        List<MaybeCount> found = world.db()
                .from(Person.class)
                .where(Person_.email.ne("2"))
                .groupBy(coalesce(Person_.age, 30))
                .groupBy(Person_.city)
                .having(coalesce(Person_.age, 30)
                        .gt(5)
                        .and(sum(Person_.visits.plus(7)).ge(7L)))
                .orderBy(coalesce(Person_.age, 30).desc())
                .select(coalesce(Person_.age, 30).plus(1), count(), MaybeCount::new)
                .all();
        Expect.same("the groups", List.of(new MaybeCount(31, 2), new MaybeCount(11, 1)), found);
        Expect.same(
                "the number of groups",
                3L,
                world.db()
                        .from(Person.class)
                        .groupBy(coalesce(Person_.age, 30))
                        .select(count(), count(), NumberPair::new)
                        .count());
    }

    private record NumberPair(long first, long second) {}

    private record MaybeCount(@Nullable Integer key, long rows) {}

    private static void owned(World world, List<Person> people) throws Exception {
        Owned second = new Owned("second", Ref.to(people.get(0)));
        second.keeper = Ref.to(people.get(1));
        world.storeShuffled(
                world.db(),
                List.of(new Owned("first", Ref.to(people.get(0))), second, new Owned("third", Ref.to(people.get(1)))));
    }

    private static void keyAlongReference(World world) throws Exception {
        owned(world, people(world));
        List<NameCount> found = world.db()
                .from(Owned.class)
                .groupBy(Owned_.owner.to(PersonBase_.name))
                .having(Owned_.owner.to(PersonBase_.name).ne("x"))
                .orderBy(count().desc())
                .select(Owned_.owner.to(PersonBase_.name), count(), NameCount::new)
                .all();
        Expect.same("the groups", List.of(new NameCount("a", 2), new NameCount("b", 1)), found);
    }

    private record Keeping(@Nullable Ref<Person> keeper, long rows) {}

    private static void relationAsKey(World world) throws Exception {
        List<Person> people = people(world);
        owned(world, people);
        List<Keeping> found = world.db()
                .from(Owned.class)
                .groupBy(Owned_.keeper)
                .orderBy(count().asc())
                .select(Owned_.keeper, count(), Keeping::new)
                .all();
        Expect.same(
                "the groups",
                List.of(new Keeping(Ref.of(Person.class, people.get(1).id()), 1), new Keeping(null, 2)),
                found);
    }

    private static void cutGroups(World world) throws Exception {
        people(world);
        Projection<NameCount> groups = world.db()
                .from(Person.class)
                .groupBy(Person_.name)
                .orderBy(Person_.name.asc())
                .offset(1)
                .limit(1)
                .select(Person_.name, count(), NameCount::new);
        Expect.same("the groups", List.of(new NameCount("b", 1)), groups.all());
        Expect.same("their number", 1L, groups.count());
        Expect.same("all of them", 3L, groups.offset(0).limit(9).count());
    }

    private record NameAndAge(String name, @Nullable Integer age) {}

    private static Query<Person> byEmail(World world) throws Exception {
        return world.db().from(Person.class).orderBy(Person_.email.asc());
    }

    private static void constructed(World world) throws Exception {
        people(world);
        List<NameAndAge> expected = List.of(
                new NameAndAge("a", 10), new NameAndAge("b", 20), new NameAndAge("a", 30), new NameAndAge("c", null));
        Expect.same(
                "the rows",
                expected,
                byEmail(world)
                        .select(Person_.name, Person_.age, NameAndAge::new)
                        .all());
    }

    private record Eight(
            String a, String b, String c, @Nullable Integer d, int e, long f, String g, String h) {}

    private static void eight(World world) throws Exception {
        people(world);
        Eight found = byEmail(world)
                .select(
                        Person_.name,
                        Person_.email,
                        Person_.city,
                        Person_.age,
                        Person_.visits.plus(3),
                        Expressions.value(1L),
                        Person_.name.upper(),
                        Person_.name.concat("z"),
                        Eight::new)
                .limit(1)
                .one();
        Expect.same("the row", new Eight("a", "1", "here", 10, 3, 1L, "A", "az"), found);
    }

    private static void single(World world) throws Exception {
        people(world);
        Projection<@Nullable Integer> ages = byEmail(world).select(Person_.age);
        Expect.same("the values", Arrays.asList(10, 20, 30, null), ages.all());
        Expect.same("the number", 4L, ages.count());
        Expect.same("the third", 30, ages.offset(2).first().orElse(0));
        Expect.holds("no value in the fourth", ages.offset(3).first().isEmpty());
        Expect.holds("the fourth to exist", ages.offset(3).exists());
        Expect.holds("no fifth", !ages.offset(4).exists());
    }

    private static void references(World world) throws Exception {
        List<Person> people = people(world);
        owned(world, people);
        List<@Nullable Ref<Person>> keepers = world.db()
                .from(Owned.class)
                .orderBy(Owned_.label.asc())
                .select(Owned_.keeper)
                .all();
        Expect.same(
                "the references",
                Arrays.asList(null, Ref.of(Person.class, people.get(1).id()), null),
                keepers);
    }

    private record Owning(
            String label, String owner, @Nullable String keeper) {}

    private static void alongReference(World world) throws Exception {
        owned(world, people(world));
        List<Owning> found = world.db()
                .from(Owned.class)
                .orderBy(Owned_.label.asc())
                .select(
                        Owned_.label,
                        Owned_.owner.to(PersonBase_.name),
                        Owned_.keeper.to(PersonBase_.name),
                        Owning::new)
                .all();
        Expect.same(
                "the rows",
                List.of(new Owning("first", "a", null), new Owning("second", "a", "b"), new Owning("third", "b", null)),
                found);
    }

    private static void oneStatement(World world) throws Exception {
        owned(world, people(world));
        long before = world.sent();
        world.db()
                .from(Owned.class)
                .select(Owned_.owner.to(PersonBase_.name), Owned_.keeper.to(PersonBase_.city), NameAndCity::new)
                .all();
        Expect.same("statements", 1L, world.sent() - before);
    }

    private record NameAndCity(String name, @Nullable String city) {}

    private static void cut(World world) throws Exception {
        people(world);
        Query<Person> some = byEmail(world).where(Person_.name.ne("b"));
        Expect.same(
                "the second",
                List.of("3"),
                some.offset(1).limit(1).select(Person_.email).all());
        Expect.same(
                "from the second",
                List.of("3", "4"),
                some.select(Person_.email).offset(1).all());
        Expect.same("none", List.of(), some.select(Person_.email).limit(0).all());
        Expect.thrown(MisuseException.class, () -> some.select(Person_.email).limit(-1));
    }

    /** One database names a chosen value after the column that it falls back to, and sorts by that name. */
    private static void ordered(World world) throws Exception {
        people(world);
        Expect.same(
                "the values",
                List.of("1", "0", "3", "4"),
                byEmail(world)
                        .select(caseWhen(Person_.name.eq("b"), Expressions.value("0"), Person_.email))
                        .all());
        Expect.same(
                "the values beside the field",
                List.of("1", "0", "3", "4"),
                byEmail(world)
                        .select(
                                caseWhen(Person_.name.eq("b"), Expressions.value("0"), Person_.email),
                                Person_.email,
                                (value, email) -> value)
                        .all());
    }

    private static void distinct(World world) throws Exception {
        people(world);
        Projection<@Nullable String> names = world.db()
                .from(Person.class)
                .orderBy(PersonBase_.name.desc())
                .select(Person_.name)
                .distinct();
        Expect.same("the names", List.of("c", "b", "a"), names.all());
        Expect.same("the second", List.of("b"), names.offset(1).limit(1).all());
    }

    private static void countDistinctRows(World world) throws Exception {
        people(world);
        Expect.same(
                "the number",
                3L,
                world.db()
                        .from(Person.class)
                        .select(Person_.name, Person_.city, NameAndCity::new)
                        .distinct()
                        .count());
    }

    private static void distinctComputed(World world) throws Exception {
        people(world);
        Expect.same(
                "the values",
                List.of(30, 20, 10),
                world.db()
                        .from(Person.class)
                        .orderBy(coalesce(Person_.age, 30).desc())
                        .select(coalesce(Person_.age, 30))
                        .distinct()
                        .all());
    }

    private static void notOne(World world) throws Exception {
        people(world);
        Projection<@Nullable String> names = world.db().from(Person.class).select(Person_.name);
        Expect.thrown(NonUniqueResultException.class, names::one);
        Projection<@Nullable String> none =
                world.db().from(Person.class).where(Person_.name.eq("nobody")).select(Person_.name);
        Expect.thrown(RecordNotFoundException.class, none::one);
        Expect.holds("nothing", none.first().isEmpty());
    }

    private static void tooGreat(World world) throws Exception {
        world.saveAgain(person("a", "1", Integer.MAX_VALUE));
        Expect.thrown(
                ValueOutOfRangeException.class,
                () -> world.db().from(Person.class).select(Person_.age.plus(1)).all());
    }

    private static void within(World world) throws Exception {
        owned(world, people(world));
        Projection<@Nullable String> labels = world.db()
                .from(Owned.class)
                .where(Owned_.owner.to(PersonBase_.name).eq("b"))
                .select(Owned_.owner.to(PersonBase_.email));
        Expect.same(
                "the ages",
                List.of(20),
                world.db()
                        .from(Person.class)
                        .where(Person_.email.in(labels))
                        .select(Person_.age)
                        .all());
        Expect.thrown(MisuseException.class, () -> Person_.email.in(labels.limit(1)));
        Expect.thrown(
                MisuseException.class,
                () -> Person_.age.in(world.db().from(Person.class).select(max(Person_.age))));
    }

    private static void inTransaction(World world) throws Exception {
        people(world);
        long rows = world.db().inTransaction(tx -> {
            world.storeShuffled(tx, List.of(person("d", "5", 1)));
            return tx.from(Person.class)
                    .select(count(), count(), NumberPair::new)
                    .one()
                    .first();
        });
        Expect.same("the number", 5L, rows);
    }
}
