package io.rowloom.tck.session;

import io.rowloom.Database;
import io.rowloom.error.MisuseException;
import io.rowloom.error.SchemaException;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Owned;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.PersonBase;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.List;

/** Making tables. */
final class SchemaRules implements SessionGroup {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S35")
                        .show("creating twice keeps the rows", SchemaRules::twice)
                        .show("tables that are referred to are created too", SchemaRules::targets)
                        .show("the tables of the options are created", SchemaRules::ofOptions)
                        .show("data without a table is refused", SchemaRules::noTable)
                        .show("the statements name every table", SchemaRules::statements)
                        .show("two databases are two", SchemaRules::isolated),
                Rule.core("X15", Word.class)
                        .show("inside of a block", SchemaRules::insideBlock)
                        .show("inside of a transaction that was begun", SchemaRules::insideTransaction));
    }

    private static void twice(World world) throws Exception {
        Database db = world.bare(options -> options);
        db.createTables(Word.class);
        Word row = db.save(new Word("a"));
        db.createTables(Word.class);
        db.createTables(Word.class, Person.class);
        Expect.same("the rows", List.of(row), db.from(Word.class).all());
    }

    private static void targets(World world) throws Exception {
        Database db = world.bare(options -> options);
        db.createTables(Owned.class);
        Person person = db.save(new Person("a", "b"));
        Owned row = db.save(new Owned("x", Ref.to(person)));
        Expect.same("the owner", Ref.to(person), db.getOne(Owned.class, row.id()).owner);
    }

    private static void ofOptions(World world) throws Exception {
        Database db = world.bare(options -> options.models(Word.class, Person.class));
        db.createTables();
        world.storeShuffled(db, List.of(new Word("a")));
        world.storeShuffled(db, List.of(new Person("a", "b")));
        Expect.same(
                "rows", 2L, db.from(Word.class).count() + db.from(Person.class).count());
    }

    private static void noTable(World world) throws Exception {
        Database db = world.bare(options -> options);
        Expect.thrown(SchemaException.class, () -> db.createTables(Word.class, PersonBase.class));
        Expect.thrown(SchemaException.class, () -> db.createTables(String.class));
    }

    private static void statements(World world) throws Exception {
        Database db = world.bare(options -> options.models(Owned.class));
        String statements = String.join("\n", db.schema().ddl());
        int person = statements.indexOf("tck_person");
        int owned = statements.indexOf("tck_owned");
        Expect.holds("both tables, the one that is referred to first", person >= 0 && person < owned);
    }

    private static void isolated(World world) throws Exception {
        Database one = world.bare(options -> options);
        Database two = world.bare(options -> options);
        one.createTables(Word.class);
        two.createTables(Word.class);
        world.storeShuffled(one, List.of(new Word("a")));
        Expect.same("rows of the other", 0L, two.from(Word.class).count());
    }

    private static void insideBlock(World world) throws Exception {
        Database db = world.db();
        db.useTransaction(tx -> {
            world.storeShuffled(tx, List.of(new Word("a")));
            long before = world.sent();
            Expect.thrown(MisuseException.class, () -> db.createTables(Person.class));
            Expect.same("statements that were sent", 0L, world.sent() - before);
            world.storeShuffled(tx, List.of(new Word("b")));
        });
        Expect.same("rows", 2L, db.from(Word.class).count());
    }

    private static void insideTransaction(World world) throws Exception {
        Database db = world.db();
        try (io.rowloom.Transaction tx = db.begin()) {
            world.storeShuffled(tx, List.of(new Word("a")));
            Expect.thrown(MisuseException.class, () -> db.createTables(Person.class));
            tx.rollback();
        }
        Expect.same("rows", 0L, db.from(Word.class).count());
    }
}
