package io.rowloom.tck.relation;

import io.rowloom.Database;
import io.rowloom.query.Query;
import io.rowloom.tck.model.Alias;
import io.rowloom.tck.model.Alias_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.List;

/** Tables and columns whose names a store uses itself. */
final class AliasRules implements RelationGroup {

    @Override
    public List<Rule> rules() {
        return List.of(Rule.core("S195", Alias.class)
                .show("along a reference", world -> finds(world, "child", path(world.db())))
                .show("of the many side", world -> finds(world, "root", members(world.db())))
                .show("among the rows of another query", world -> finds(world, "child", inner(world.db())))
                .show("an update by a path", world -> updates(world, "child", path(world.db())))
                .show("an update by the many side", world -> updates(world, "root", members(world.db())))
                .show("an update by another query", world -> updates(world, "child", inner(world.db())))
                .show("a deletion by a path", world -> deletes(world, path(world.db())))
                .show("a deletion by another query", world -> deletes(world, inner(world.db())))
                .show("an order by the many side", AliasRules::ordered)
                .show("loaded lists", AliasRules::loaded));
    }

    private static Query<Alias> path(Database db) {
        return db.from(Alias.class).where(Alias_.t0.to(Alias_.t1).eq("root"));
    }

    private static Query<Alias> members(Database db) {
        return db.from(Alias.class).where(Alias_.others.any(Alias_.t1.eq("child")));
    }

    private static Query<Alias> inner(Database db) {
        return db.from(Alias.class).where(Alias_.t0.in(db.from(Alias.class).where(Alias_.t1.eq("root"))));
    }

    /** A root with a child, and one without. */
    private static void store(World world) throws Exception {
        Alias root = new Alias("root", null);
        List<Alias> rows = List.of(root, new Alias("child", root), new Alias("alone", null));
        Expect.same("saved rows", rows, world.db().saveAll(rows));
    }

    private static List<String> texts(Query<Alias> query) {
        return query.orderBy(Alias_.t1.asc()).all().stream().map(row -> row.t1).toList();
    }

    private static void finds(World world, String text, Query<Alias> query) throws Exception {
        store(world);
        Expect.same("the texts", List.of(text), texts(query));
        Expect.same("how many", 1L, query.count());
    }

    private static void updates(World world, String text, Query<Alias> query) throws Exception {
        store(world);
        Expect.same("changed rows", 1, query.update(Alias_.t2.plus(5)));
        Expect.same(
                "the changed rows",
                List.of(text),
                texts(world.db().from(Alias.class).where(Alias_.t2.eq(5))));
    }

    private static void deletes(World world, Query<Alias> query) throws Exception {
        store(world);
        Expect.same("deleted rows", 1, query.delete());
        Expect.same(
                "the rows that are left",
                List.of("alone", "root"),
                texts(world.db().from(Alias.class)));
    }

    private static void ordered(World world) throws Exception {
        store(world);
        Expect.same(
                "the texts",
                List.of("root", "alone", "child"),
                world.db()
                        .from(Alias.class)
                        .orderBy(Alias_.others.count().desc(), Alias_.t1.asc())
                        .select(Alias_.t1)
                        .all());
    }

    private static void loaded(World world) throws Exception {
        store(world);
        Alias child = path(world.db()).load(Alias_.t0.then(Alias_.others)).one();
        Expect.same(
                "the others of its root",
                List.of(child),
                java.util.Objects.requireNonNull(child.t0).get().others.get());
    }
}
