package io.rowloom.jdbc.loop;

import static io.rowloom.query.Functions.count;

import io.rowloom.Database;
import io.rowloom.Patch;
import io.rowloom.Session;
import io.rowloom.TransactionOptions;
import io.rowloom.jdbc.JdbcSession;
import io.rowloom.page.CursorRequest;
import io.rowloom.page.PageRequest;
import io.rowloom.query.Query;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Label;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.Person_;
import io.rowloom.tck.model.Remark;
import io.rowloom.tck.model.Remark_;
import io.rowloom.tck.model.Story;
import io.rowloom.tck.model.Story_;
import io.rowloom.tck.model.Writer;
import io.rowloom.tck.model.Writer_;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls of every kind, each of which happens wholly or not at all. */
final class Scenarios {

    /** What is done in a scenario. */
    @FunctionalInterface
    interface Body {
        Object run(Database db, Library library);
    }

    /**
     * A call, or several in one transaction.
     *
     * @param name what is called
     * @param body how
     */
    record Scenario(String name, Body body) {
        @Override
        public String toString() {
            return name;
        }
    }

    private Scenarios() {}

    static List<Scenario> all() {
        return Stream.of(reads(), writes(), changes(), transactions(), rawSql())
                .flatMap(List::stream)
                .toList();
    }

    /** One of each kind. */
    static List<Scenario> few() {
        return Stream.of(reads(), writes(), changes(), transactions(), rawSql())
                .map(List::getFirst)
                .toList();
    }

    private static Query<Story> byAnn(Session session) {
        return session.from(Story.class)
                .where(Story_.author.to(Writer_.name).eq("Ann"))
                .orderBy(Story_.title.asc());
    }

    private static List<Scenario> reads() {
        return List.of(
                new Scenario("find", (db, library) -> db.find(Story.class, library.first.id())),
                new Scenario("all", (db, library) -> byAnn(db).all()),
                new Scenario("count", (db, library) -> byAnn(db).count()),
                new Scenario("page", (db, library) -> byAnn(db).page(PageRequest.of(0, 1))),
                new Scenario("page at a cursor", (db, library) -> {
                    var page = db.from(Story.class).orderBy(Story_.title.asc()).page(CursorRequest.first(1));
                    return db.from(Story.class).orderBy(Story_.title.asc()).page(page.next());
                }),
                new Scenario(
                        "all with relations",
                        (db, library) -> byAnn(db)
                                .load(Story_.author, Story_.labels)
                                .load(Story_.remarks)
                                .all()),
                new Scenario(
                        "projection",
                        (db, library) -> byAnn(db)
                                .select(Story_.title, Story_.author.to(Writer_.name), List::of)
                                .all()),
                new Scenario(
                        "groups",
                        (db, library) -> db.from(Story.class)
                                .groupBy(Story_.author)
                                .select(Story_.author, count(), List::of)
                                .all()),
                new Scenario("load", (db, library) -> db.load(library.ann, Writer_.stories)),
                new Scenario("refresh", (db, library) -> db.refresh(library.person)),
                new Scenario("explain", (db, library) -> byAnn(db).explain()),
                new Scenario(
                        "stream",
                        (db, library) -> db.inTransaction(tx -> {
                            try (Stream<Story> stories = byAnn(tx).stream()) {
                                return stories.map(story -> story.title).toList();
                            }
                        })),
                new Scenario(
                        "stream of values",
                        (db, library) -> db.inTransaction(tx -> {
                            try (Stream<@Nullable String> titles = byAnn(tx).select(Story_.title).stream()) {
                                return titles.toList();
                            }
                        })));
    }

    private static List<Scenario> writes() {
        return List.of(
                new Scenario("save a new row", (db, library) -> db.save(new Writer("Dora"))),
                new Scenario("save a changed row", (db, library) -> {
                    library.person.age = 41;
                    library.person.name = "Karl";
                    return db.save(library.person);
                }),
                new Scenario(
                        "save with a generated id",
                        (db, library) -> db.saveAll(List.of(new Label("red"), new Label("black")))),
                new Scenario("saveAll of a graph", (db, library) -> {
                    Writer eve = new Writer("Eve");
                    Story third = new Story("Third", eve);
                    library.first.title = "The first";
                    return db.saveAll(List.of(new Remark("new", third, library.bob), third, eve, library.first));
                }),
                new Scenario("delete", (db, library) -> db.delete(library.person)),
                new Scenario(
                        "deleteAll",
                        (db, library) -> db.deleteAll(List.of(library.second, library.blue, library.person))),
                new Scenario("delete with a cascade", (db, library) -> db.delete(library.first)),
                new Scenario(
                        "patch",
                        (db, library) -> db.update(
                                library.person, Patch.of(Person_.city, "there").with(Person_.age, null))),
                new Scenario(
                        "link",
                        (db, library) -> db.link(library.first, Story_.labels).replace(List.of(library.blue))),
                new Scenario(
                        "upsert of a new key",
                        (db, library) -> db.upsert(new Person("Fay", "fay@example.com"))
                                .onConflict(Person_.email)
                                .save()),
                new Scenario(
                        "upsert of a stored key",
                        (db, library) -> db.upsert(new Person("Carla", "carl@example.com"))
                                .onConflict(Person_.email)
                                .save()),
                new Scenario(
                        "upsertAll",
                        (db, library) -> db.upsertAll(List.of(
                                        new Person("Carla", "carl@example.com"), new Person("Fay", "fay@example.com")))
                                .onConflict(Person_.email)
                                .save()));
    }

    private static List<Scenario> changes() {
        return List.of(
                new Scenario(
                        "update by a condition",
                        (db, library) -> db.from(Person.class)
                                .where(Person_.name.eq("Carl"))
                                .update(Person_.age.plus(1), Person_.city.set("elsewhere"))),
                new Scenario(
                        "delete by a condition",
                        (db, library) -> db.from(Remark.class)
                                .where(Remark_.text.eq("good"))
                                .delete()),
                new Scenario(
                        "modify", (db, library) -> db.modify(Person.class, library.person.id(), row -> row.age = 7)),
                new Scenario(
                        "replace",
                        (db, library) -> db.replace(Person.class, library.person.id(), row -> {
                            row.name = "Kai";
                            return row;
                        })),
                new Scenario("createTables", (db, library) -> {
                    db.createTables(Library.TABLES);
                    return true;
                }));
    }

    private static List<Scenario> transactions() {
        return List.of(
                new Scenario(
                        "a transaction",
                        (db, library) -> db.inTransaction(tx -> {
                            library.ann.name = "Anna";
                            Writer anna = tx.save(library.ann);
                            Story story = tx.save(new Story("Fourth", anna));
                            return tx.delete(library.second) + story.title.length();
                        })),
                new Scenario(
                        "a transaction that reads only",
                        (db, library) -> db.inTransaction(
                                TransactionOptions.defaults().readOnly(),
                                tx -> byAnn(tx).all().size()
                                        + tx.from(Person.class).count())),
                new Scenario(
                        "a block inside of a transaction",
                        (db, library) -> db.inTransaction(tx -> {
                            Writer gus = tx.save(new Writer("Gus"));
                            return tx.inTransaction(inner -> inner.save(new Story("Fifth", gus)));
                        })),
                new Scenario(
                        "a block that is undone",
                        (db, library) -> db.inTransaction(tx -> {
                            Writer gus = tx.save(new Writer("Gus"));
                            try {
                                return tx.inTransaction(inner -> {
                                    Objects.requireNonNull(inner.save(new Story("Fifth", gus)));
                                    throw new Undone();
                                });
                            } catch (Undone expected) {
                                return gus;
                            }
                        })),
                new Scenario(
                        "a transaction over a reference",
                        (db, library) -> db.inTransaction(tx -> {
                            library.second.editor = Ref.to(tx.save(new Writer("Hal")));
                            return tx.save(library.second);
                        })),
                new Scenario("begin and commit", (db, library) -> {
                    try (var tx = db.begin()) {
                        Writer ida = tx.save(new Writer("Ida"));
                        tx.commit();
                        return ida;
                    }
                }));
    }

    /** Thrown to undo a block. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static List<Scenario> rawSql() {
        return List.of(
                new Scenario(
                        "a question of raw SQL",
                        (db, library) -> db.unwrap(JdbcSession.class)
                                .sql("SELECT name FROM tck_writer WHERE name = ?", "Ann")
                                .as(String.class)),
                new Scenario(
                        "a change of raw SQL",
                        (db, library) -> db.unwrap(JdbcSession.class)
                                .sql("UPDATE tck_writer SET name = ? WHERE name = ?", "Anna", "Ann")
                                .update()));
    }
}
