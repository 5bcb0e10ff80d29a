package io.rowloom.tck.session;

import io.rowloom.Database;
import io.rowloom.Table;
import io.rowloom.error.MisuseException;
import io.rowloom.page.CursorRequest;
import io.rowloom.page.CursoredPage;
import io.rowloom.page.Page;
import io.rowloom.page.PageRequest;
import io.rowloom.page.TableView;
import io.rowloom.query.Expression;
import io.rowloom.query.Order;
import io.rowloom.query.Query;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.Person_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Kind;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.twin.Both;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Results in pages. */
final class PageRules implements SessionGroup {

    private static final int ROWS = 23;

    /** One key of an order. */
    private record Key(Expression<Person, ?> column, boolean descending, boolean nullsFirst) {

        <T extends Table<?>> Order<T> of(Kind<Person, T> people) {
            Expression<T, ?> same = people.column(column);
            Order<T> order = descending ? same.desc() : same.asc();
            return nullsFirst ? order.nullsFirst() : order;
        }
    }

    private static Key up(Expression<Person, ?> column) {
        return new Key(column, false, false);
    }

    private static Key down(Expression<Person, ?> column) {
        return new Key(column, true, false);
    }

    /** Orders with ties, nulls and mixed directions. */
    private static final List<Named<List<Key>>> ORDERS = List.of(
            Named.of("no order", List.of()),
            Named.of("ties", List.of(up(Person_.name))),
            Named.of("nulls last", List.of(up(Person_.age))),
            Named.of("nulls last, descending", List.of(down(Person_.age))),
            Named.of("nulls first", List.of(new Key(Person_.age, false, true))),
            Named.of("nulls first, descending", List.of(new Key(Person_.age, true, true))),
            Named.of("mixed directions", List.of(down(Person_.name), up(Person_.age))),
            Named.of("a time", List.of(down(Person_.createdAt))),
            Named.of("a unique text", List.of(down(Person_.email))),
            Named.of("the id", List.of(down(Person_.id))));

    /** Orders whose keys may be null, or run different ways. */
    private static final List<Named<List<Key>>> KEYS = List.of(
            Named.of("nulls last", List.of(up(Person_.age))),
            Named.of("nulls first, descending", List.of(new Key(Person_.age, true, true))),
            Named.of("mixed directions", List.of(down(Person_.age), up(Person_.name))),
            Named.of("nulls in the second key", List.of(down(Person_.name), up(Person_.age))));

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("W10", Person.class)
                        .both("numbered pages cover every row once", Both.PEOPLE, ORDERS, PageRules::numbered)
                        .both("pages by cursor cover every row once", Both.PEOPLE, ORDERS, PageRules::forward)
                        .both("the way back by cursor is the way there", Both.PEOPLE, ORDERS, PageRules::backward)
                        .both("a condition holds on every page", Both.PEOPLE, PageRules::conditioned)
                        .show("rows inserted and deleted meanwhile move no other row", PageRules::meanwhile),
                Rule.core("L09", Person.class)
                        .both("no row behind a null is lost on the way", Both.PEOPLE, KEYS, PageRules::forward)
                        .both("no row behind a null is lost on the way back", Both.PEOPLE, KEYS, PageRules::backward),
                Rule.core("S42", Person.class)
                        .show("a page beyond the end is empty and knows the total", PageRules::beyond)
                        .show("a page of an empty table", PageRules::empty)
                        .show("a cursor that was changed is refused", PageRules::tampered)
                        .show("a cursor of another query is refused", PageRules::otherQuery)
                        .show("a cursor of another key is refused", PageRules::otherKey)
                        .show("a cursor outlives the database by its key", PageRules::sameKey)
                        .show("a query with a limit of its own has no pages", PageRules::ownLimit)
                        .both("a view orders by time and knows the total", Both.PEOPLE, PageRules::view)
                        .show("a view takes windows of time, the start included and the end not", PageRules::windows)
                        .show("wrong numbers are refused", PageRules::wrongNumbers));
    }

    private static void store(Database db) {
        store(db, Both.PEOPLE.model());
    }

    private static <T extends Table<?>> void store(Database db, Kind<Person, T> people) {
        List<T> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            int number = i;
            rows.add(people.make(fields -> {
                fields.name = "name" + number % 4;
                fields.email = "mail" + number;
                fields.age = number % 5 == 0 ? null : number % 3;
            }));
        }
        Expect.same("saved rows", ROWS, db.saveAll(rows).size());
    }

    private static <T extends Table<?>> List<Object> ids(List<T> rows) {
        return rows.stream().<Object>map(Table::id).toList();
    }

    private static List<Person> inOrder(Query<Person> query) {
        return query.orderBy(Person_.id.asc()).all();
    }

    private static <T extends Table<?>> List<Object> inOrder(Kind<Person, T> people, Query<T> query) {
        return ids(query.orderBy(up(Person_.id).of(people)).all());
    }

    /** The query of all rows in an order, with the rows stored. */
    private static <T extends Table<?>> Query<T> stored(World world, Kind<Person, T> people, List<Key> order)
            throws Exception {
        store(world.db(), people);
        Query<T> query = people.all(world);
        for (Key key : order) {
            query = query.orderBy(key.of(people));
        }
        return query;
    }

    private static <T extends Table<?>> void numbered(World world, Kind<Person, T> people, List<Key> order)
            throws Exception {
        Query<T> query = stored(world, people, order);
        List<T> seen = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            Page<T> page = query.page(PageRequest.of(number, 5));
            Expect.same("the total", (long) ROWS, page.total());
            Expect.same("whether another page follows", number < 4, page.hasNext());
            seen.addAll(page.items());
        }
        Expect.same("the rows", inOrder(people, query), ids(seen));
    }

    private static <T extends Table<?>> List<CursoredPage<T>> walk(Query<T> query, int size) {
        List<CursoredPage<T>> pages = new ArrayList<>();
        pages.add(query.page(CursorRequest.first(size)));
        while (pages.getLast().hasNext() && pages.size() <= ROWS) {
            pages.add(query.page(CursorRequest.parse(pages.getLast().next().toString())));
        }
        return pages;
    }

    private static <T extends Table<?>> List<T> items(List<CursoredPage<T>> pages) {
        return pages.stream().flatMap(page -> page.items().stream()).toList();
    }

    private static <T extends Table<?>> void forward(World world, Kind<Person, T> people, List<Key> order)
            throws Exception {
        Query<T> query = stored(world, people, order);
        for (int size : List.of(1, 4, ROWS, ROWS + 1)) {
            Expect.same("the rows in pages of " + size, inOrder(people, query), ids(items(walk(query, size))));
        }
    }

    private static <T extends Table<?>> void backward(World world, Kind<Person, T> people, List<Key> order)
            throws Exception {
        Query<T> query = stored(world, people, order);
        List<CursoredPage<T>> there = walk(query, 4);
        List<List<Object>> back = new ArrayList<>();
        CursoredPage<T> page = there.getLast();
        while (page.hasPrevious() && back.size() <= ROWS) {
            page = query.page(page.previous());
            back.addFirst(ids(page.items()));
        }
        Expect.same(
                "the pages on the way back",
                there.subList(0, there.size() - 1).stream()
                        .map(each -> ids(each.items()))
                        .toList(),
                back);
        Expect.same("whether a page comes before the first", false, page.hasPrevious());
    }

    private static <T extends Table<?>> void conditioned(World world, Kind<Person, T> people) throws Exception {
        Expression<T, Integer> age = people.column(Person_.age);
        Query<T> query = stored(world, people, List.of(up(Person_.name))).where(age.isNull());
        List<T> found = items(walk(query, 2));
        Expect.same("the rows", inOrder(people, query), ids(found));
        Expect.same(
                "the total",
                (long) found.size(),
                query.page(PageRequest.of(1, 2)).total());
    }

    private static void meanwhile(World world) throws Exception {
        store(world.db());
        Query<Person> query = world.db().from(Person.class).orderBy(Person_.name.asc());
        List<Person> before = inOrder(query);
        CursoredPage<Person> page = query.page(CursorRequest.first(4));
        List<Person> seen = new ArrayList<>(page.items());
        while (page.hasNext() && seen.size() <= 2 * ROWS) {
            Expect.same("deleted rows", 1, world.db().delete(seen.getLast()));
            world.stored(new Person("name", "early" + seen.size()));
            page = query.page(page.next());
            seen.addAll(page.items());
        }
        Expect.same("the rows that were there all the time", before, seen);
    }

    private static void beyond(World world) throws Exception {
        store(world.db());
        Page<Person> page = world.db().from(Person.class).page(PageRequest.of(7, 5));
        Expect.same("the rows", List.of(), page.items());
        Expect.same("the total", (long) ROWS, page.total());
        Expect.same("the pages", 5L, page.totalPages());
    }

    private static void empty(World world) throws Exception {
        Query<Person> query = world.db().from(Person.class);
        Expect.same("the total", 0L, query.page(PageRequest.of(0, 5)).total());
        CursoredPage<Person> page = query.page(CursorRequest.first(5));
        Expect.same("the rows", List.of(), page.items());
        Expect.same("a page follows", false, page.hasNext());
        Expect.thrown(MisuseException.class, page::next);
        Expect.thrown(MisuseException.class, page::previous);
    }

    private static void tampered(World world) throws Exception {
        store(world.db());
        Query<Person> query = world.db().from(Person.class).orderBy(Person_.email.asc());
        String text = query.page(CursorRequest.first(3)).next().toString();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            CursorRequest changed = CursorRequest.parse(text.substring(0, i) + other + text.substring(i + 1));
            if (i < text.length() - 1) {
                Expect.thrown(MisuseException.class, () -> query.page(changed), text);
            }
        }
        Expect.thrown(MisuseException.class, () -> CursorRequest.parse("no cursor; drop table"));
        Expect.thrown(MisuseException.class, () -> CursorRequest.parse("first-5000"));
    }

    private static void otherQuery(World world) throws Exception {
        store(world.db());
        Query<Person> query = world.db().from(Person.class).orderBy(Person_.email.asc());
        CursorRequest next = query.page(CursorRequest.first(3)).next();
        Expect.thrown(
                MisuseException.class,
                () -> world.db()
                        .from(Person.class)
                        .orderBy(Person_.email.desc())
                        .page(next));
        Expect.thrown(
                MisuseException.class, () -> query.where(Person_.age.isNull()).page(next));
    }

    private static CursorRequest second(Database db) {
        store(db);
        return db.from(Person.class)
                .orderBy(Person_.email.asc())
                .page(CursorRequest.first(3))
                .next();
    }

    private static void otherKey(World world) throws Exception {
        CursorRequest next = second(world.open(options -> options));
        Expect.thrown(
                MisuseException.class,
                () -> world.db().from(Person.class).orderBy(Person_.email.asc()).page(next));
    }

    private static void sameKey(World world) throws Exception {
        byte[] key = new byte[32];
        CursorRequest next = second(world.open(options -> options.cursorKey(key)));
        Database other = world.open(options -> options.cursorKey(key));
        store(other);
        List<String> second = other.from(Person.class).orderBy(Person_.email.asc()).page(next).items().stream()
                .map(person -> person.email)
                .toList();
        Expect.holds("rows behind the cursor, by the order of texts", second.containsAll(List.of("mail11", "mail12")));
    }

    private static void ownLimit(World world) throws Exception {
        Query<Person> limited = world.db().from(Person.class).limit(3);
        Expect.thrown(MisuseException.class, () -> limited.page(PageRequest.of(0, 2)));
        Expect.thrown(MisuseException.class, () -> limited.page(CursorRequest.first(2)));
        Expect.thrown(MisuseException.class, () -> limited.page(TableView.defaults()));
    }

    private static <T extends Table<?>> void view(World world, Kind<Person, T> people) throws Exception {
        store(world.db(), people);
        Query<T> query = people.all(world);
        Page<T> page = query.page(TableView.defaults().limit(10).offset(20));
        Expect.same("the total", (long) ROWS, page.total());
        Expect.same("rows", 3, page.items().size());
        List<T> all = query.page(TableView.defaults()).items();
        List<T> up = query.page(TableView.defaults().ascending()).items();
        Expect.same("all rows", ROWS, new HashSet<>(ids(all)).size());
        Expect.same("the same rows", new HashSet<>(ids(all)), new HashSet<>(ids(up)));
    }

    private static void windows(World world) throws Exception {
        Person first = world.stored(new Person("a", "a"));
        Instant at = first.createdAt();
        Expect.holds("a time of creation", at != null);
        Query<Person> query = world.db().from(Person.class);
        if (at != null) {
            TableView all = TableView.defaults();
            Expect.same("from its time on", 1L, query.page(all.createdFrom(at)).total());
            Expect.same("before its time", 0L, query.page(all.createdBefore(at)).total());
            Expect.same(
                    "after its time",
                    0L,
                    query.page(all.updatedFrom(at.plusNanos(1_000))).total());
            Expect.same(
                    "before the next",
                    1L,
                    query.page(all.updatedBefore(at.plusNanos(1_000))).total());
            Expect.thrown(MisuseException.class, () -> all.createdFrom(at).createdBefore(at.minusSeconds(1)));
        }
    }

    private static void wrongNumbers(World world) {
        Expect.thrown(MisuseException.class, () -> PageRequest.of(-1, 5));
        Expect.thrown(MisuseException.class, () -> PageRequest.of(0, 0));
        Expect.thrown(MisuseException.class, () -> CursorRequest.first(0));
        Expect.thrown(MisuseException.class, () -> TableView.defaults().limit(101));
        Expect.thrown(MisuseException.class, () -> TableView.defaults().limit(0));
        Expect.thrown(MisuseException.class, () -> TableView.defaults().offset(-1));
    }
}
