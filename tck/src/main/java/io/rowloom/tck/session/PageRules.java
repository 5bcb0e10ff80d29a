package io.rowloom.tck.session;

import io.rowloom.Database;
import io.rowloom.error.MisuseException;
import io.rowloom.page.CursorRequest;
import io.rowloom.page.CursoredPage;
import io.rowloom.page.Page;
import io.rowloom.page.PageRequest;
import io.rowloom.page.TableView;
import io.rowloom.query.Query;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.Person_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;

/** Results in pages. */
final class PageRules implements SessionGroup {

    private static final int ROWS = 23;

    /** Orders with ties, nulls and mixed directions. */
    private static final List<Named<UnaryOperator<Query<Person>>>> ORDERS = List.of(
            Named.of("no order", query -> query),
            Named.of("ties", query -> query.orderBy(Person_.name.asc())),
            Named.of("nulls last", query -> query.orderBy(Person_.age.asc())),
            Named.of("nulls last, descending", query -> query.orderBy(Person_.age.desc())),
            Named.of("nulls first", query -> query.orderBy(Person_.age.asc().nullsFirst())),
            Named.of(
                    "nulls first, descending",
                    query -> query.orderBy(Person_.age.desc().nullsFirst())),
            Named.of("mixed directions", query -> query.orderBy(Person_.name.desc(), Person_.age.asc())),
            Named.of("a time", query -> query.orderBy(Person_.createdAt.desc())),
            Named.of("a unique text", query -> query.orderBy(Person_.email.desc())),
            Named.of("the id", query -> query.orderBy(Person_.id.desc())));

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("W10", Person.class)
                        .each("numbered pages cover every row once", ORDERS, PageRules::numbered)
                        .each("pages by cursor cover every row once", ORDERS, PageRules::forward)
                        .each("the way back by cursor is the way there", ORDERS, PageRules::backward)
                        .show("a condition holds on every page", PageRules::conditioned)
                        .show("rows inserted and deleted meanwhile move no other row", PageRules::meanwhile),
                Rule.core("S42", Person.class)
                        .show("a page beyond the end is empty and knows the total", PageRules::beyond)
                        .show("a page of an empty table", PageRules::empty)
                        .show("a cursor that was changed is refused", PageRules::tampered)
                        .show("a cursor of another query is refused", PageRules::otherQuery)
                        .show("a cursor of another key is refused", PageRules::otherKey)
                        .show("a cursor outlives the database by its key", PageRules::sameKey)
                        .show("a query with a limit of its own has no pages", PageRules::ownLimit)
                        .show("a view orders by time and knows the total", PageRules::view)
                        .show("a view takes windows of time, the start included and the end not", PageRules::windows)
                        .show("wrong numbers are refused", PageRules::wrongNumbers));
    }

    private static void store(Database db) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            Person person = new Person("name" + i % 4, "mail" + i);
            person.age = i % 5 == 0 ? null : i % 3;
            people.add(person);
        }
        Expect.same("saved rows", ROWS, db.saveAll(people).size());
    }

    private static List<Person> inOrder(Query<Person> query) {
        return query.orderBy(Person_.id.asc()).all();
    }

    private static void numbered(World world, UnaryOperator<Query<Person>> order) throws Exception {
        store(world.db());
        Query<Person> query = order.apply(world.db().from(Person.class));
        List<Person> seen = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            Page<Person> page = query.page(PageRequest.of(number, 5));
            Expect.same("the total", (long) ROWS, page.total());
            Expect.same("whether another page follows", number < 4, page.hasNext());
            seen.addAll(page.items());
        }
        Expect.same("the rows", inOrder(query), seen);
    }

    private static List<CursoredPage<Person>> walk(Query<Person> query, int size) {
        List<CursoredPage<Person>> pages = new ArrayList<>();
        pages.add(query.page(CursorRequest.first(size)));
        while (pages.getLast().hasNext() && pages.size() <= ROWS) {
            pages.add(query.page(CursorRequest.parse(pages.getLast().next().toString())));
        }
        return pages;
    }

    private static List<Person> items(List<CursoredPage<Person>> pages) {
        return pages.stream().flatMap(page -> page.items().stream()).toList();
    }

    private static void forward(World world, UnaryOperator<Query<Person>> order) throws Exception {
        store(world.db());
        Query<Person> query = order.apply(world.db().from(Person.class));
        for (int size : List.of(1, 4, ROWS, ROWS + 1)) {
            Expect.same("the rows in pages of " + size, inOrder(query), items(walk(query, size)));
        }
    }

    private static void backward(World world, UnaryOperator<Query<Person>> order) throws Exception {
        store(world.db());
        Query<Person> query = order.apply(world.db().from(Person.class));
        List<CursoredPage<Person>> there = walk(query, 4);
        List<List<Person>> back = new ArrayList<>();
        CursoredPage<Person> page = there.getLast();
        while (page.hasPrevious() && back.size() <= ROWS) {
            page = query.page(page.previous());
            back.addFirst(page.items());
        }
        Expect.same(
                "the pages on the way back",
                there.subList(0, there.size() - 1).stream()
                        .map(CursoredPage::items)
                        .toList(),
                back);
        Expect.same("whether a page comes before the first", false, page.hasPrevious());
    }

    private static void conditioned(World world) throws Exception {
        store(world.db());
        Query<Person> query =
                world.db().from(Person.class).where(Person_.age.isNull()).orderBy(Person_.name.asc());
        List<Person> found = items(walk(query, 2));
        Expect.same("the rows", inOrder(query), found);
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

    private static void view(World world) throws Exception {
        store(world.db());
        Page<Person> page = world.db()
                .from(Person.class)
                .page(TableView.defaults().limit(10).offset(20));
        Expect.same("the total", (long) ROWS, page.total());
        Expect.same("rows", 3, page.items().size());
        List<Person> all =
                world.db().from(Person.class).page(TableView.defaults()).items();
        List<Person> up = world.db()
                .from(Person.class)
                .page(TableView.defaults().ascending())
                .items();
        Expect.same("all rows", ROWS, new HashSet<>(all).size());
        Expect.same("the same rows", new HashSet<>(all), new HashSet<>(up));
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
