package io.rowloom.tck.relation;

import io.rowloom.Patch;
import io.rowloom.Session;
import io.rowloom.Table;
import io.rowloom.page.CursorRequest;
import io.rowloom.page.PageRequest;
import io.rowloom.page.TableView;
import io.rowloom.query.Functions;
import io.rowloom.query.Projection;
import io.rowloom.query.Query;
import io.rowloom.tck.model.Label;
import io.rowloom.tck.model.Label_;
import io.rowloom.tck.model.Remark_;
import io.rowloom.tck.model.Story;
import io.rowloom.tck.model.Story_;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.model.Word_;
import io.rowloom.tck.model.Writer;
import io.rowloom.tck.model.Writer_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How many statements each call takes. */
final class PriceRules implements RelationGroup {

    /** Something to ask for, or to do. */
    @FunctionalInterface
    private interface Call {
        @Nullable
        Object run(Session session, Library library);
    }

    private record Price(long statements, Call call) {}

    private static Named<Price> price(String name, long statements, Call call) {
        return Named.of(name, new Price(statements, call));
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S190", Library.TABLES)
                        .each("asking for rows", rows(), PriceRules::asked)
                        .each("asking for values", values(), PriceRules::asked)
                        .each("pages of rows", pages(1, PriceRules::stories), PriceRules::asked)
                        .each("pages of loaded rows", pages(6, PriceRules::loaded), PriceRules::asked)
                        .each("pages of values", projected(1, PriceRules::titles), PriceRules::asked)
                        .each("pages of shapes", projected(3, PriceRules::cards), PriceRules::asked),
                Rule.core("S191", Library.with(Word.class))
                        .each("one row", changes(), PriceRules::done)
                        .each("many rows", batches(), PriceRules::done)
                        .show("an upsert", world -> upserts(world, 1))
                        .show("an upsert of many rows", world -> upserts(world, 50))
                        .each("one row, in a transaction", changes(), PriceRules::doneTogether)
                        .each("many rows, in a transaction", batches(), PriceRules::doneTogether));
    }

    private static Query<Story> stories(Session session) {
        return session.from(Story.class).orderBy(Story_.title.asc());
    }

    /** A reference, a list and what is behind it are one statement each, and links are two. */
    private static Query<Story> loaded(Session session) {
        return stories(session).load(Story_.author, Story_.remarks.then(Remark_.critic), Story_.labels);
    }

    private static Projection<?> titles(Session session) {
        return stories(session).select(Story_.title, Story_.author.to(Writer_.name), List::of);
    }

    private static Projection<?> cards(Session session) {
        return stories(session).as(Cards.StoryCard.class);
    }

    private static List<Named<Price>> rows() {
        return List.of(
                price("find", 1, (db, it) -> db.find(Writer.class, it.alice.id())),
                price("find of nothing", 1, (db, it) -> db.find(Writer.class, new UUID(0, 1))),
                price("getOne", 1, (db, it) -> db.getOne(Writer.class, it.alice.id())),
                price("get", 1, (db, it) -> db.get(Writer.class, Writer_.name.eq("bob"))),
                price("refresh", 1, (db, it) -> db.refresh(it.alice)),
                price("all", 1, (db, it) -> stories(db).all()),
                price("first", 1, (db, it) -> stories(db).first()),
                price("one", 1, (db, it) -> stories(db).limit(1).one()),
                price("count", 1, (db, it) -> stories(db).count()),
                price("exists", 1, (db, it) -> stories(db).exists()),
                price("explain", 1, (db, it) -> stories(db).explain()),
                price(
                        "paths and members in conditions and orders",
                        1,
                        (db, it) -> stories(db)
                                .where(Story_.author.to(Writer_.name).eq("alice"))
                                .where(Story_.remarks.any(
                                        Remark_.critic.to(Writer_.name).eq("bob")))
                                .orderBy(Story_.labels.count().desc())
                                .all()),
                price(
                        "a query inside of another",
                        1,
                        (db, it) -> stories(db)
                                .where(Story_.author.in(db.from(Writer.class).where(Writer_.name.eq("bob"))))
                                .all()),
                price("loaded rows", 6, (db, it) -> loaded(db).all()),
                price("the first row, loaded", 6, (db, it) -> loaded(db).first()),
                price(
                        "loaded rows of which there are none",
                        1,
                        (db, it) -> loaded(db).where(Story_.title.eq("none")).all()),
                price(
                        "a row, and load of it",
                        3,
                        (db, it) -> db.load(
                                db.getOne(Story.class, it.stories.getFirst().id()),
                                Story_.remarks.then(Remark_.critic))),
                price("load of a row that has it", 0, (db, it) -> db.load(it.stories.getFirst(), Story_.author)),
                price(
                        "rows, and loadAll of them",
                        3,
                        (db, it) -> db.loadAll(stories(db).all(), Story_.labels)));
    }

    private static List<Named<Price>> values() {
        return List.of(
                price("all", 1, (db, it) -> titles(db).all()),
                price("first", 1, (db, it) -> titles(db).first()),
                price("one", 1, (db, it) -> titles(db).limit(1).one()),
                price("count", 1, (db, it) -> titles(db).count()),
                price("exists", 1, (db, it) -> titles(db).exists()),
                price("distinct", 1, (db, it) -> titles(db).distinct().all()),
                price(
                        "groups",
                        1,
                        (db, it) -> db.from(Story.class)
                                .groupBy(Story_.author)
                                .select(Story_.author, Functions.count(), List::of)
                                .all()),
                price(
                        "an aggregate",
                        1,
                        (db, it) ->
                                db.from(Story.class).select(Functions.count()).one()),
                price("shapes with two lists", 3, (db, it) -> cards(db).all()),
                price("the first shape", 3, (db, it) -> cards(db).first()),
                price("how many shapes", 1, (db, it) -> cards(db).count()),
                price("whether there is a shape", 1, (db, it) -> cards(db).exists()));
    }

    private static List<Named<Price>> pages(long statements, Function<Session, Query<Story>> query) {
        return List.of(
                price(
                        "one of several, with the total",
                        statements + 1,
                        (db, it) -> query.apply(db).page(PageRequest.of(0, 2))),
                price(
                        "the last one, with the total",
                        statements,
                        (db, it) -> query.apply(db).page(PageRequest.of(1, 2))),
                price("at a cursor", statements, (db, it) -> query.apply(db).page(CursorRequest.first(2))),
                price(
                        "the next at a cursor",
                        2 * statements,
                        (db, it) -> query.apply(db)
                                .page(query.apply(db)
                                        .page(CursorRequest.first(2))
                                        .next())),
                price(
                        "a view of several",
                        statements + 1,
                        (db, it) -> query.apply(db).page(TableView.defaults().limit(2))),
                price("a view of all", statements, (db, it) -> query.apply(db).page(TableView.defaults())));
    }

    private static List<Named<Price>> projected(long statements, Function<Session, Projection<?>> query) {
        return List.of(
                price(
                        "one of several, with the total",
                        statements + 1,
                        (db, it) -> query.apply(db).page(PageRequest.of(0, 2))),
                price("at a cursor", statements, (db, it) -> query.apply(db).page(CursorRequest.first(2))),
                price(
                        "the next at a cursor",
                        2 * statements,
                        (db, it) -> query.apply(db)
                                .page(query.apply(db)
                                        .page(CursorRequest.first(2))
                                        .next())),
                price(
                        "a view of several",
                        statements + 1,
                        (db, it) -> query.apply(db).page(TableView.defaults().limit(2))),
                price("a view of all", statements, (db, it) -> query.apply(db).page(TableView.defaults())));
    }

    private static List<Named<Price>> changes() {
        return List.of(
                price("a new row", 1, (db, it) -> db.save(new Writer("carol"))),
                price("a changed row", 1, (db, it) -> db.save(renamed(it.alice))),
                price("a row without a change", 0, (db, it) -> db.save(it.alice)),
                price("a patch", 1, (db, it) -> db.update(it.alice, Patch.of(Writer_.name, "new"))),
                price("a patch of what is stored", 0, (db, it) -> db.update(it.alice, Patch.of(Writer_.name, "alice"))),
                price("modify", 2, (db, it) -> db.modify(Writer.class, it.alice.id(), PriceRules::renamed)),
                price("modify without a change", 1, (db, it) -> db.modify(Writer.class, it.alice.id(), row -> {})),
                price("replace", 2, (db, it) -> db.replace(Writer.class, it.alice.id(), PriceRules::renamed)),
                price("a delete", 1, (db, it) -> db.delete(it.remarks.getFirst())),
                price(
                        "an update by condition",
                        1,
                        (db, it) -> db.from(Writer.class).update(Writer_.name.set("x"))),
                price(
                        "a deletion by condition",
                        1,
                        (db, it) -> db.from(Label.class)
                                .where(Label_.word.eq("none"))
                                .delete()));
    }

    private static Writer renamed(Writer row) {
        row.name += "!";
        return row;
    }

    private static List<Named<Price>> batches() {
        return List.of(
                price("saveAll of none", 0, (db, it) -> db.saveAll(List.<Writer>of())),
                price("saveAll of new rows", 1, (db, it) -> db.saveAll(writers(200))),
                price("saveAll of rows without a change", 0, (db, it) -> db.saveAll(it.stories)),
                price(
                        "saveAll of changed rows",
                        1,
                        (db, it) -> db.saveAll(List.of(renamed(it.alice), renamed(it.bob)))),
                price("saveAll of two tables, one referring to the other", 2, (db, it) -> db.saveAll(graph())),
                price("deleteAll", 1, (db, it) -> db.deleteAll(it.remarks)));
    }

    private static List<Writer> writers(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Writer("w" + i)).toList();
    }

    private static List<Table<?>> graph() {
        Writer carol = new Writer("carol");
        List<Table<?>> rows = new ArrayList<>();
        IntStream.range(0, 20).forEach(i -> rows.add(new Story("s" + i, carol)));
        rows.add(carol);
        return rows;
    }

    private static Library library(World world) throws Exception {
        Library library = Library.of(world);
        library.remark(world, library.stories.getLast(), library.alice);
        Label label = world.stored(new Label("blue"));
        for (Story story : library.stories) {
            Expect.same("links", 1, world.db().link(story, Story_.labels).add(label));
        }
        return library;
    }

    /** Outside of a transaction and, of other objects, inside of one. */
    private static void asked(World world, Price price) throws Exception {
        Library library = library(world);
        count(world, price, world.db(), library);
        world.db().useTransaction(tx -> count(world, price, tx, library));
    }

    private static void upserts(World world, int rows) throws Exception {
        Library.empty(world);
        List<Word> words =
                IntStream.range(0, rows).mapToObj(i -> new Word("w" + i)).toList();
        for (String what : List.of("new rows", "rows that are there")) {
            long before = world.sent();
            Expect.same(
                    what,
                    rows,
                    world.db().upsertAll(words).onConflict(Word_.text).save().size());
            Expect.holds("at most two statements for each of the " + what, world.sent() - before <= 2L * rows);
        }
    }

    private static void done(World world, Price price) throws Exception {
        Library library = library(world);
        count(world, price, world.db(), library);
    }

    private static void doneTogether(World world, Price price) throws Exception {
        Library library = library(world);
        world.db().useTransaction(tx -> count(world, price, tx, library));
    }

    private static void count(World world, Price price, Session session, Library library) {
        long before = world.sent();
        Object result = price.call().run(session, library);
        Expect.same("statements", price.statements(), world.sent() - before);
        Expect.holds("an answer", result != null);
    }
}
