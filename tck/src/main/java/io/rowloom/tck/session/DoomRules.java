package io.rowloom.tck.session;

import io.rowloom.Database;
import io.rowloom.Transaction;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.NonUniqueResultException;
import io.rowloom.error.RecordNotFoundException;
import io.rowloom.error.StaleRowException;
import io.rowloom.error.TransactionDoomedException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Owned;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.model.Word_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.UUID;

/** What an error does to the transaction in which it happens. */
final class DoomRules implements SessionGroup {

    private static final String TAKEN = "value-of-another";

    /** A call that fails in Java, before anything happened. */
    @FunctionalInterface
    private interface Harmless {
        void run(World world, Transaction tx) throws Exception;
    }

    private static final List<Named<Harmless>> HARMLESS = List.of(
            Named.of(
                    "a row that is not there",
                    (world, tx) ->
                            Expect.thrown(RecordNotFoundException.class, () -> tx.getOne(Word.class, new UUID(1, 1)))),
            Named.of(
                    "one of none",
                    (world, tx) -> Expect.thrown(
                            RecordNotFoundException.class,
                            () -> tx.from(Word.class).where(Word_.text.eq("?")).one())),
            Named.of("one of two", DoomRules::oneOfTwo),
            Named.of(
                    "a bad value",
                    (world, tx) ->
                            Expect.thrown(ConstraintViolationException.class, () -> tx.save(new Word("x".repeat(65))))),
            Named.of(
                    "a bad value among many",
                    (world, tx) -> Expect.thrown(
                            ConstraintViolationException.class,
                            () -> tx.saveAll(List.of(new Word("fine"), new Word("x".repeat(65)))))),
            Named.of(
                    "a bad value in a condition",
                    (world, tx) -> Expect.thrown(
                            ValueOutOfRangeException.class,
                            () -> tx.from(Word.class).where(Word_.text.eq("\0")))),
            Named.of(
                    "misuse of a condition",
                    (world, tx) -> Expect.thrown(
                            MisuseException.class, () -> tx.from(Word.class).where(Word_.text.like("!")))),
            Named.of(
                    "misuse of a query",
                    (world, tx) -> Expect.thrown(
                            MisuseException.class, () -> tx.from(Word.class).limit(-1))),
            Named.of(
                    "deleting a new row",
                    (world, tx) -> Expect.thrown(MisuseException.class, () -> tx.delete(new Word("?")))),
            Named.of(
                    "refreshing a new row",
                    (world, tx) -> Expect.thrown(MisuseException.class, () -> tx.refresh(new Word("?")))),
            Named.of("saving a row that has vanished", DoomRules::saveVanished),
            Named.of("refreshing a row that has vanished", DoomRules::refreshVanished),
            Named.of("saving a row that was deleted", DoomRules::saveDeleted));

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("X02", Word.class, Owned.class)
                        .each("nothing goes on after an error of the store", Calls.all(), DoomRules::nothingGoesOn)
                        .show("a missing parent dooms too", DoomRules::missingParentDooms)
                        .show("a failed saveAll dooms too", DoomRules::failedSaveAllDooms)
                        .show("a block inside is refused too", DoomRules::blockInsideIsRefused)
                        .show("the first error is the cause", DoomRules::firstErrorIsCause)
                        .each("what Java decides dooms nothing", HARMLESS, DoomRules::staysUsable),
                Rule.core("X03", Word.class)
                        .show("commit throws and rolls back", DoomRules::commitThrows)
                        .show("a block that swallows the error throws and rolls back", DoomRules::blockThrows)
                        .show("close after the error rolls back quietly", DoomRules::closeIsQuiet)
                        .show("rollback after the error is quiet", DoomRules::rollbackIsQuiet)
                        .show("the database is usable afterwards", DoomRules::usableAfterwards));
    }

    private static void doom(Transaction tx) {
        Expect.thrown(UniqueViolationException.class, () -> tx.save(new Word(TAKEN)), TAKEN);
    }

    private static Database withTaken(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(new Word(TAKEN)));
        return world.db();
    }

    private static void nothingGoesOn(World world, Calls.Call call) throws Exception {
        Database db = withTaken(world);
        Word row = Calls.changed(db);
        try (Transaction tx = db.begin()) {
            doom(tx);
            long before = world.sent();
            Expect.thrown(TransactionDoomedException.class, () -> call.run(tx, row), "changed");
            Expect.same("statements that were sent", 0L, world.sent() - before);
        }
        Expect.same("the stored alias", null, db.getOne(Word.class, row.id()).alias);
        Expect.same("rows", 2L, db.from(Word.class).count());
    }

    private static void missingParentDooms(World world) throws Exception {
        try (Transaction tx = world.db().begin()) {
            Owned row = new Owned("x", Ref.of(Person.class, world.words().uuid()));
            Expect.thrown(ForeignKeyViolationException.class, () -> tx.save(row));
            Expect.thrown(
                    TransactionDoomedException.class, () -> tx.from(Word.class).count());
        }
    }

    private static void failedSaveAllDooms(World world) throws Exception {
        try (Transaction tx = withTaken(world).begin()) {
            Expect.thrown(UniqueViolationException.class, () -> tx.saveAll(List.of(new Word("a"), new Word(TAKEN))));
            Expect.thrown(TransactionDoomedException.class, () -> tx.save(new Word("b")));
        }
        Expect.same("rows", 1L, world.db().from(Word.class).count());
    }

    private static void blockInsideIsRefused(World world) throws Exception {
        try (Transaction tx = withTaken(world).begin()) {
            doom(tx);
            Expect.thrown(
                    TransactionDoomedException.class,
                    () -> tx.inTransaction(inner -> inner.from(Word.class).count()));
        }
    }

    private static void firstErrorIsCause(World world) throws Exception {
        try (Transaction tx = withTaken(world).begin()) {
            doom(tx);
            TransactionDoomedException error = Expect.thrown(
                    TransactionDoomedException.class, () -> tx.from(Word.class).all());
            Expect.holds("the cause to be the first error", error.getCause() instanceof UniqueViolationException);
        }
    }

    private static void staysUsable(World world, Harmless harmless) throws Exception {
        Database db = world.db();
        try (Transaction tx = db.begin()) {
            Word before = tx.save(new Word("before"));
            harmless.run(world, tx);
            Word after = tx.save(new Word("after"));
            Expect.same("the row from before", before, tx.getOne(Word.class, before.id()));
            tx.commit();
            Expect.same("the row from after", after, db.getOne(Word.class, after.id()));
        }
        Expect.same(
                "rows",
                2L,
                db.from(Word.class)
                        .where(Word_.text.in(List.of("before", "after")))
                        .count());
    }

    private static void oneOfTwo(World world, Transaction tx) {
        world.storeShuffled(tx, List.of(new Word("two"), new Word("more")));
        Expect.thrown(NonUniqueResultException.class, () -> tx.from(Word.class).one());
    }

    private static Word vanished(Transaction tx) {
        Word row = tx.save(new Word("vanishing"));
        Word copy = tx.getOne(Word.class, row.id());
        Expect.same("deleted rows", 1, tx.delete(row));
        copy.text = "changed";
        return copy;
    }

    private static void saveVanished(World world, Transaction tx) {
        Word row = vanished(tx);
        Expect.thrown(StaleRowException.class, () -> tx.save(row), "changed");
    }

    private static void refreshVanished(World world, Transaction tx) {
        Word row = vanished(tx);
        Expect.thrown(StaleRowException.class, () -> tx.refresh(row), "changed");
    }

    private static void saveDeleted(World world, Transaction tx) {
        Word row = tx.save(new Word("deleted"));
        Expect.same("deleted rows", 1, tx.delete(row));
        Expect.thrown(StaleRowException.class, () -> tx.save(row));
    }

    private static void commitThrows(World world) throws Exception {
        Database db = withTaken(world);
        try (Transaction tx = db.begin()) {
            Word row = tx.save(new Word("lost"));
            doom(tx);
            Expect.thrown(TransactionDoomedException.class, () -> tx.commit());
            Expect.same("when it was created", null, row.createdAt());
        }
        Expect.same("the texts", TAKEN, db.from(Word.class).one().text);
    }

    private static void blockThrows(World world) throws Exception {
        Database db = withTaken(world);
        Expect.thrown(
                TransactionDoomedException.class,
                () -> db.inTransaction(tx -> {
                    Word row = tx.save(new Word("lost"));
                    doom(tx);
                    return row;
                }));
        Expect.same("the texts", TAKEN, db.from(Word.class).one().text);
    }

    private static void closeIsQuiet(World world) throws Exception {
        Database db = withTaken(world);
        try (Transaction tx = db.begin()) {
            world.storeShuffled(tx, List.of(new Word("lost")));
            doom(tx);
        }
        Expect.same("the texts", TAKEN, db.from(Word.class).one().text);
    }

    private static void rollbackIsQuiet(World world) throws Exception {
        Database db = withTaken(world);
        try (Transaction tx = db.begin()) {
            world.storeShuffled(tx, List.of(new Word("lost")));
            doom(tx);
            tx.rollback();
        }
        Expect.same("the texts", TAKEN, db.from(Word.class).one().text);
    }

    private static void usableAfterwards(World world) throws Exception {
        Database db = withTaken(world);
        for (int i = 0; i < 20; i++) {
            Expect.thrown(
                    UniqueViolationException.class, () -> db.inTransaction(tx -> tx.save(new Word(TAKEN))), TAKEN);
        }
        String word = world.words().word();
        Word row = db.inTransaction(tx -> tx.save(new Word(word)));
        Expect.same("the text", word, db.getOne(Word.class, row.id()).text);
    }
}
