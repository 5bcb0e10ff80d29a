package io.rowloom.tck.session;

import io.rowloom.Database;
import io.rowloom.Transaction;
import io.rowloom.error.TransactionDoomedException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.error.UnsupportedFeatureException;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tx.Capability;
import java.util.List;
import java.util.NoSuchElementException;

/** Blocks inside of a transaction. */
final class SavepointRules implements SessionGroup {

    @Override
    public List<Rule> rules() {
        return List.of(Rule.optional("S32", Capability.SAVEPOINTS, Word.class)
                .show("a block that returns keeps its part", SavepointRules::keeps)
                .show("a block that throws undoes its part alone", SavepointRules::undoesItsPart)
                .show("what it throws comes out as it is", SavepointRules::thrownAsItIs)
                .show("a rollback of the whole undoes every part", SavepointRules::wholeUndone)
                .show("blocks inside of blocks", SavepointRules::nested)
                .show("one after the other", SavepointRules::oneAfterTheOther)
                .show("a violated constraint inside does not doom the transaction", SavepointRules::violationInside)
                .show("a block that swallows it is undone and says so", SavepointRules::swallowedInside)
                .show("rows saved in an undone part have their earlier state", SavepointRules::hiddenState)
                .show("a block cannot be ended from inside", SavepointRules::notFromInside)
                .refused(SavepointRules::refused));
    }

    private static List<String> texts(World world) throws Exception {
        return world.db().from(Word.class).all().stream()
                .map(row -> row.text)
                .sorted()
                .toList();
    }

    private static void store(World world, Transaction tx, String... texts) {
        world.storeShuffled(tx, java.util.Arrays.stream(texts).map(Word::new).toList());
    }

    private static void failing(World world, Transaction tx, String... texts) {
        Expect.thrown(
                NoSuchElementException.class,
                () -> tx.useTransaction(inner -> {
                    store(world, inner, texts);
                    throw new NoSuchElementException("no");
                }));
    }

    private static void keeps(World world) throws Exception {
        world.db().useTransaction(tx -> {
            store(world, tx, "a");
            tx.useTransaction(inner -> store(world, inner, "b"));
            Expect.same("rows", 2L, tx.from(Word.class).count());
        });
        Expect.same("the texts", List.of("a", "b"), texts(world));
    }

    private static void undoesItsPart(World world) throws Exception {
        world.db().useTransaction(tx -> {
            store(world, tx, "a");
            failing(world, tx, "b", "c");
            Expect.same("rows", 1L, tx.from(Word.class).count());
            store(world, tx, "d");
        });
        Expect.same("the texts", List.of("a", "d"), texts(world));
    }

    private static void thrownAsItIs(World world) throws Exception {
        java.io.IOException thrown = new java.io.IOException("no");
        world.db().useTransaction(tx -> {
            java.io.IOException caught = Expect.thrown(
                    java.io.IOException.class,
                    () -> tx.useTransaction(inner -> {
                        throw thrown;
                    }));
            Expect.instance("the exception", thrown, caught);
        });
    }

    private static void wholeUndone(World world) throws Exception {
        try (Transaction tx = world.db().begin()) {
            store(world, tx, "a");
            tx.useTransaction(inner -> store(world, inner, "b"));
            tx.rollback();
        }
        Expect.same("the texts", List.of(), texts(world));
    }

    private static void nested(World world) throws Exception {
        world.db()
                .useTransaction(tx -> tx.useTransaction(one -> {
                    store(world, one, "a");
                    failing(world, one, "b");
                    one.useTransaction(two -> {
                        store(world, two, "c");
                        failing(world, two, "d");
                    });
                }));
        Expect.same("the texts", List.of("a", "c"), texts(world));
    }

    private static void oneAfterTheOther(World world) throws Exception {
        world.db().useTransaction(tx -> {
            for (int i = 0; i < 10; i++) {
                String text = "w" + i;
                if (i % 2 == 0) {
                    tx.useTransaction(inner -> store(world, inner, text));
                } else {
                    failing(world, tx, text);
                }
            }
        });
        Expect.same("the texts", List.of("w0", "w2", "w4", "w6", "w8"), texts(world));
    }

    private static void violationInside(World world) throws Exception {
        world.db().useTransaction(tx -> {
            store(world, tx, "a");
            Expect.thrown(
                    UniqueViolationException.class, () -> tx.useTransaction(inner -> store(world, inner, "b", "a")));
            Expect.same("rows", 1L, tx.from(Word.class).count());
            store(world, tx, "c");
        });
        Expect.same("the texts", List.of("a", "c"), texts(world));
    }

    private static void swallowedInside(World world) throws Exception {
        world.db().useTransaction(tx -> {
            store(world, tx, "a");
            Expect.thrown(
                    TransactionDoomedException.class,
                    () -> tx.useTransaction(inner -> {
                        store(world, inner, "b");
                        Expect.thrown(UniqueViolationException.class, () -> inner.save(new Word("a")));
                    }));
            store(world, tx, "c");
        });
        Expect.same("the texts", List.of("a", "c"), texts(world));
    }

    private static void hiddenState(World world) throws Exception {
        Word row = world.stored(new Word("a"));
        Word fresh = new Word("b");
        world.db().useTransaction(tx -> {
            Expect.thrown(
                    NoSuchElementException.class,
                    () -> tx.useTransaction(inner -> {
                        row.alias = "x";
                        world.storeShuffled(inner, List.of(row, fresh));
                        throw new NoSuchElementException("no");
                    }));
            Expect.same("when it was created", null, fresh.createdAt());
            world.storeShuffled(tx, List.of(row, fresh));
        });
        Expect.same("the texts", List.of("a", "b"), texts(world));
        Expect.same("the alias", "x", world.db().getOne(Word.class, row.id()).alias);
    }

    private static void notFromInside(World world) throws Exception {
        try (Transaction tx = world.db().begin()) {
            tx.useTransaction(inner -> {
                store(world, inner, "a");
                Expect.thrown(io.rowloom.error.MisuseException.class, () -> inner.commit());
                Expect.thrown(io.rowloom.error.MisuseException.class, () -> tx.rollback());
            });
            tx.commit();
        }
        Expect.same("the texts", List.of("a"), texts(world));
    }

    private static void refused(World world) throws Exception {
        Database db = world.db();
        db.useTransaction(tx -> {
            store(world, tx, "a");
            long before = world.sent();
            UnsupportedFeatureException error = Expect.thrown(
                    UnsupportedFeatureException.class, () -> tx.useTransaction(inner -> store(world, inner, "b")));
            Expect.same("the capability", Capability.SAVEPOINTS, error.capability());
            Expect.same("statements that were sent", 0L, world.sent() - before);
            store(world, tx, "c");
        });
        Expect.same("the texts", List.of("a", "c"), texts(world));
    }
}
