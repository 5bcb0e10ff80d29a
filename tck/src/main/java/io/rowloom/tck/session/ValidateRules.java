package io.rowloom.tck.session;

import io.rowloom.Database;
import io.rowloom.error.MisuseException;
import io.rowloom.error.SchemaException;
import io.rowloom.meta.SchemaDifference;
import io.rowloom.tck.model.Branch;
import io.rowloom.tck.model.Entry;
import io.rowloom.tck.model.Folder;
import io.rowloom.tck.model.Invoice;
import io.rowloom.tck.model.Label;
import io.rowloom.tck.model.Limits;
import io.rowloom.tck.model.LongNameX;
import io.rowloom.tck.model.MixedCase;
import io.rowloom.tck.model.Owned;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.Phrase;
import io.rowloom.tck.model.Pin;
import io.rowloom.tck.model.Remark;
import io.rowloom.tck.model.Reserved;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Shelf;
import io.rowloom.tck.model.Story;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.model.Writer;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.List;
import java.util.stream.Stream;

/** Comparing the real tables with the classes. */
final class ValidateRules implements SessionGroup {

    private static final List<Named<Class<?>>> TABLES = Stream.<Class<?>>of(
                    Entry.class,
                    Folder.class,
                    Invoice.class,
                    Limits.class,
                    LongNameX.class,
                    MixedCase.class,
                    Owned.class,
                    Person.class,
                    Phrase.class,
                    Reserved.class,
                    Sample.class,
                    Word.class,
                    Branch.class,
                    Label.class,
                    Pin.class,
                    Remark.class,
                    Shelf.class,
                    Story.class,
                    Writer.class)
            .map(table -> Named.<Class<?>>of(table.getSimpleName(), table))
            .toList();

    @Override
    public List<Rule> rules() {
        return List.of(Rule.core("S63")
                .each("what was created is as it was wanted", TABLES, ValidateRules::created)
                .show("a table that is not there", ValidateRules::missing)
                .show("every difference is told at once", ValidateRules::several)
                .show("rows do no harm and take none", ValidateRules::withRows)
                .show("it changes nothing", ValidateRules::changesNothing)
                .show("inside of a transaction it is refused", ValidateRules::insideTransaction));
    }

    private static void created(World world, Class<?> table) throws Exception {
        Database db = world.bare(options -> options.models(table));
        db.createTables();
        Expect.same("differences", List.of(), db.schema().differences());
        db.schema().validate();
    }

    private static void missing(World world) throws Exception {
        Database db = world.bare(options -> options.models(Word.class));
        SchemaException error =
                Expect.thrown(SchemaException.class, () -> db.schema().validate());
        Expect.holds(
                "the message to name the table",
                String.valueOf(error.getMessage()).contains("tck_word"));
        SchemaDifference difference = db.schema().differences().getFirst();
        Expect.holds("the difference to name the model", difference.text().contains("Word"));
        Expect.holds(
                "the message to hold the difference",
                String.valueOf(error.getMessage()).contains(difference.text()));
        Expect.holds("what would mend it", !difference.ddl().isEmpty());
        db.createTables();
        db.schema().validate();
    }

    private static void several(World world) throws Exception {
        Database db = world.bare(options -> options.models(Word.class, Owned.class, Entry.class));
        db.createTables(Word.class);
        String message = String.valueOf(
                Expect.thrown(SchemaException.class, () -> db.schema().validate())
                        .getMessage());
        for (String table : List.of("tck_person", "tck_owned", "tck_entry")) {
            Expect.holds("the message to name " + table, message.contains(table));
        }
        Expect.holds("the message not to name what is there", !message.contains("tck_word"));
        Expect.same("differences", 3, db.schema().differences().size());
    }

    private static void withRows(World world) throws Exception {
        Database db = world.bare(options -> options.models(Word.class));
        db.createTables();
        world.storeShuffled(db, List.of(new Word("a"), new Word("b")));
        db.schema().validate();
        Expect.same("rows", 2L, db.from(Word.class).count());
    }

    private static void changesNothing(World world) throws Exception {
        Database db = world.bare(options -> options.models(Word.class));
        Expect.same("two answers", db.schema().differences(), db.schema().differences());
        Expect.thrown(SchemaException.class, () -> db.from(Word.class).count());
    }

    private static void insideTransaction(World world) throws Exception {
        Database db = world.bare(options -> options.models(Word.class));
        db.createTables();
        db.useTransaction(tx -> {
            Expect.thrown(MisuseException.class, () -> db.schema().validate());
            Expect.thrown(MisuseException.class, () -> db.schema().differences());
            world.storeShuffled(tx, List.of(new Word("a")));
        });
        Expect.same("rows", 1L, db.from(Word.class).count());
    }
}
