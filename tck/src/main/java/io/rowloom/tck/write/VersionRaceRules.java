package io.rowloom.tck.write;

import io.rowloom.Database;
import io.rowloom.Patch;
import io.rowloom.SaveOptions;
import io.rowloom.Table;
import io.rowloom.Transaction;
import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.OptimisticLockException;
import io.rowloom.error.PoolTimeoutException;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.error.StaleRowException;
import io.rowloom.query.TextColumn;
import io.rowloom.tck.model.Account;
import io.rowloom.tck.model.Account_;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.rule.Crowd;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Kind;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.twin.AccountRecord;
import io.rowloom.tck.twin.AccountRecord_;
import io.rowloom.tck.twin.Both;
import io.rowloom.tx.Isolation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/** Two who write one row. */
final class VersionRaceRules implements WriteGroup {

    private static final int THREADS = 50;
    private static final int TIMES = 20;
    private static final int PATIENCE_SECONDS = 60;

    private static final List<Named<Isolation>> LEVELS = List.of(
            new Named<>("read committed", Isolation.READ_COMMITTED),
            new Named<>("snapshot", Isolation.SNAPSHOT),
            new Named<>("serializable", Isolation.SERIALIZABLE));

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("X08", Word.class)
                        .both("the later of two saves loses", Both.ACCOUNTS, VersionRaceRules::laterLoses)
                        .show("1,000 changes by 50 threads are all counted", VersionRaceRules::increments)
                        .show("1,000 replacements by 50 threads are all counted", VersionRaceRules::replacements)
                        .show("a blind write without a version may be lost", VersionRaceRules::blindWrite),
                Rule.core("X09", Word.class)
                        .both("a save at", Both.ACCOUNTS, LEVELS, VersionRaceRules::saveAt)
                        .both("a deletion at", Both.ACCOUNTS, LEVELS, VersionRaceRules::deleteAt)
                        .both("of several rows at", Both.ACCOUNTS, LEVELS, VersionRaceRules::saveAllAt)
                        .each("modifying at", LEVELS, VersionRaceRules::modifyAt)
                        .each("without versions, at", LEVELS, VersionRaceRules::unversionedAt),
                Rule.core("S111")
                        .both("a save is refused and leaves the row", Both.ACCOUNTS, VersionRaceRules::refusedSave)
                        .both("a patch is refused", Both.ACCOUNTS, VersionRaceRules::refusedPatch)
                        .both("a deletion is refused", Both.ACCOUNTS, VersionRaceRules::refusedDelete)
                        .both("of several rows none is written", Both.ACCOUNTS, VersionRaceRules::refusedMany)
                        .both("of several rows none is deleted", Both.ACCOUNTS, VersionRaceRules::refusedDeletes)
                        .both("a transaction goes on", Both.ACCOUNTS, VersionRaceRules::goesOn)
                        .both("a row that vanished is stale", Both.ACCOUNTS, VersionRaceRules::vanished)
                        .both("a won race asks nothing", Both.ACCOUNTS, VersionRaceRules::oneStatement),
                Rule.core("S112", Account.class, AccountRecord.class)
                        .show("only what changed is written", VersionRaceRules::retried)
                        .show("two at one moment both succeed", VersionRaceRules::retriedTogether)
                        .show("a record is not tried again", VersionRaceRules::recordIsNotRetried));
    }

    private static <T extends Table<?>> void laterLoses(World world, Kind<Account, T> kind) throws Exception {
        T one = Versions.stored(world, kind);
        T two = kind.again(world.db(), one);
        T first = kind.changed(world, one, account -> account.balance -= 1);
        T late = kind.change(two, account -> account.balance -= 2);
        Versions.lost(two, () -> world.db().save(late));
        Expect.same("the balance", 9, kind.read(world, first, account -> account.balance));
        T again = world.db().refresh(late);
        T second = kind.changed(world, again, account -> account.balance -= 2);
        Expect.same("the balance", 7, kind.read(world, second, account -> account.balance));
    }

    private static void increments(World world) throws Exception {
        Account row = world.stored(account());
        Crowd.run(THREADS, number -> {
            for (int i = 0; i < TIMES; i++) {
                Expect.holds(
                        "a version",
                        world.db()
                                        .modify(Account.class, row.id(), a -> a.balance++)
                                        .version()
                                > 1);
            }
            return number;
        });
        Account stored = world.db().getOne(Account.class, row.id());
        Expect.same("the balance", THREADS * TIMES, stored.balance);
        Expect.same("the version", 1L + THREADS * TIMES, stored.version());
    }

    private static void replacements(World world) throws Exception {
        AccountRecord row = world.stored(AccountRecord_.of("a", 0, null));
        Crowd.run(THREADS, number -> {
            for (int i = 0; i < TIMES; i++) {
                AccountRecord replaced = world.db()
                        .replace(
                                AccountRecord.class,
                                row.id(),
                                old -> AccountRecord_.with(old)
                                        .balance(old.balance() + 1)
                                        .build());
                Expect.holds("a version", replaced.version() > 1);
            }
            return number;
        });
        AccountRecord stored = world.db().getOne(AccountRecord.class, row.id());
        Expect.same("the balance", THREADS * TIMES, stored.balance());
        Expect.same("the version", 1L + THREADS * TIMES, stored.version());
    }

    private static void blindWrite(World world) throws Exception {
        Word mine = world.stored(new Word("a"));
        Word theirs = world.db().getOne(Word.class, mine.id());
        theirs.text = "theirs";
        world.saveAgain(theirs);
        mine.text = "mine";
        world.saveAgain(mine);
        Expect.same("the text", "mine", world.db().getOne(Word.class, mine.id()).text);
    }

    private static Account account() {
        Account account = new Account();
        account.number = "a";
        return account;
    }

    private static Database impatient(World world) throws Exception {
        return world.open(options -> options.lockWait(Duration.ofSeconds(2)).connectionWait(Duration.ofSeconds(2)));
    }

    /** Reads a row at a level, lets another write it, and writes it; a level that keeps the other waiting has no race. */
    private static <T extends Table<?>> void race(World world, Kind<Account, T> kind, Isolation level, Write<T> write)
            throws Exception {
        Database db = impatient(world);
        T stored = kind.saved(db, kind.make(account -> account.number = "a"));
        Optional<Transaction> begun = Versions.begin(db, level);
        if (begun.isEmpty()) {
            return;
        }
        try (Transaction tx = begun.get()) {
            T mine = kind.again(tx, stored);
            if (!overtaken(
                    () -> kind.saved(db, kind.change(kind.again(db, stored), account -> account.balance += 5)))) {
                return;
            }
            OptimisticLockException error = Expect.thrown(OptimisticLockException.class, () -> write.with(tx, mine));
            Expect.holds("it may be retried", error.retryable());
        }
        Expect.same("the balance", 5, kind.get(kind.again(db, stored), account -> account.balance));
    }

    /** What loses a race. */
    @FunctionalInterface
    private interface Write<T> {
        void with(Transaction tx, T mine) throws Exception;
    }

    /** Says whether another could write the row meanwhile; a store with one writer at a time may keep it waiting. */
    private static boolean overtaken(Callable<?> write) throws Exception {
        try {
            Expect.holds("a row to be written", World.elsewhere(write) != null);
            return true;
        } catch (LockTimeoutException | PoolTimeoutException waited) {
            return false;
        }
    }

    private static <T extends Table<?>> void saveAt(World world, Kind<Account, T> kind, Isolation level)
            throws Exception {
        race(world, kind, level, (tx, mine) -> kind.saved(tx, kind.change(mine, account -> account.balance = 1)));
    }

    private static <T extends Table<?>> void deleteAt(World world, Kind<Account, T> kind, Isolation level)
            throws Exception {
        race(world, kind, level, (tx, mine) -> Expect.same("deleted rows", 1, tx.delete(mine)));
    }

    private static <T extends Table<?>> void saveAllAt(World world, Kind<Account, T> kind, Isolation level)
            throws Exception {
        race(world, kind, level, (tx, mine) -> {
            T fresh = kind.saved(tx, kind.make(account -> account.number = "b"));
            List<T> saved = tx.saveAll(List.of(
                    kind.change(fresh, account -> account.balance = 1),
                    kind.change(mine, account -> account.balance = 1)));
            Expect.same("rows", 2, saved.size());
        });
    }

    /** What modifies a row reads it with a lock: it sees what was written meanwhile, or is refused by its picture. */
    private static void modifyAt(World world, Isolation level) throws Exception {
        Database db = impatient(world);
        Account stored = db.save(account());
        Optional<Transaction> begun = Versions.begin(db, level);
        if (begun.isEmpty()) {
            return;
        }
        try (Transaction tx = begun.get()) {
            Account mine = tx.getOne(Account.class, stored.id());
            if (!overtaken(() -> db.modify(Account.class, mine.id(), account -> account.balance = 5))) {
                return;
            }
            if (level == Isolation.READ_COMMITTED) {
                Expect.same(
                        "the balance", 6, tx.modify(Account.class, mine.id(), account -> account.balance++).balance);
            } else {
                Expect.thrown(
                        OptimisticLockException.class,
                        () -> tx.modify(Account.class, mine.id(), account -> account.balance++));
            }
        }
    }

    private static void unversionedAt(World world, Isolation level) throws Exception {
        Database db = impatient(world);
        Word stored = db.save(new Word("a"));
        Optional<Transaction> begun = Versions.begin(db, level);
        if (begun.isEmpty()) {
            return;
        }
        try (Transaction tx = begun.get()) {
            Word mine = tx.getOne(Word.class, stored.id());
            if (!overtaken(() -> db.modify(Word.class, stored.id(), word -> word.alias = "theirs"))) {
                return;
            }
            mine.text = "mine";
            if (level == Isolation.READ_COMMITTED) {
                Expect.instance("the row", mine, tx.save(mine));
            } else {
                Expect.thrown(SerializationConflictException.class, () -> tx.save(mine));
            }
        }
    }

    private static <T extends Table<?>> void refusedSave(World world, Kind<Account, T> kind) throws Exception {
        T row = Versions.stored(world, kind);
        T other = Versions.savedByOther(world.db(), kind, row);
        T mine = kind.change(row, account -> account.note = "unsaved");
        Versions.lost(mine, () -> world.db().save(mine), "unsaved");
        Expect.same("the version", 1L, Versions.of(mine));
        Expect.same("the unsaved note", "unsaved", kind.get(mine, account -> account.note));
        Expect.same("the stored note", null, kind.read(world, row, account -> account.note));
        Expect.same("the stored balance", 15, kind.read(world, other, account -> account.balance));
    }

    private static <T extends Table<?>> void refusedPatch(World world, Kind<Account, T> kind) throws Exception {
        T row = Versions.stored(world, kind);
        T other = Versions.savedByOther(world.db(), kind, row);
        TextColumn<T> number = kind.column(Account_.number);
        Versions.lost(row, () -> world.db().update(row, Patch.of(number, "patched")), "patched");
        Expect.same(
                "the stored number",
                kind.get(other, account -> account.number),
                kind.read(world, row, account -> account.number));
    }

    private static <T extends Table<?>> void refusedDelete(World world, Kind<Account, T> kind) throws Exception {
        T row = Versions.stored(world, kind);
        T other = Versions.savedByOther(world.db(), kind, row);
        Versions.lost(row, () -> world.db().delete(row));
        Expect.same("rows", 1L, kind.all(world).count());
        Expect.same("deleted rows", 1, world.db().delete(other));
        Expect.same("deleted rows", 0, world.db().delete(row));
    }

    private static <T extends Table<?>> void refusedMany(World world, Kind<Account, T> kind) throws Exception {
        T first = Versions.stored(world, kind);
        T second = Versions.stored(world, kind);
        T other = Versions.savedByOther(world.db(), kind, second);
        List<T> rows = List.of(
                kind.change(first, account -> account.balance = 1),
                kind.change(second, account -> account.balance = 2),
                kind.make(account -> account.number = "fresh"));
        Versions.lost(second, () -> world.db().saveAll(rows));
        Expect.same("rows", 2L, kind.all(world).count());
        Expect.same("the balance", 10, kind.read(world, first, account -> account.balance));
        Expect.same("the balance", 15, kind.read(world, other, account -> account.balance));
        Expect.same("the version", 1L, Versions.of(rows.getFirst()));
    }

    private static <T extends Table<?>> void refusedDeletes(World world, Kind<Account, T> kind) throws Exception {
        T first = Versions.stored(world, kind);
        T second = Versions.stored(world, kind);
        T other = Versions.savedByOther(world.db(), kind, second);
        Versions.lost(second, () -> world.db().deleteAll(List.of(first, second)));
        Expect.same("rows", 2L, kind.all(world).count());
        Expect.same("deleted rows", 2, world.db().deleteAll(List.of(first, other)));
    }

    private static <T extends Table<?>> void goesOn(World world, Kind<Account, T> kind) throws Exception {
        T row = Versions.stored(world, kind);
        T other = Versions.savedByOther(world.db(), kind, row);
        world.db().useTransaction(tx -> {
            Versions.lost(row, () -> tx.save(kind.change(row, account -> account.balance = 1)));
            Versions.lost(row, () -> tx.delete(row));
            Expect.same(
                    "the version",
                    3L,
                    Versions.of(kind.saved(tx, kind.change(kind.again(tx, row), account -> account.balance++))));
        });
        Expect.same("the balance", 16, kind.read(world, other, account -> account.balance));
    }

    private static <T extends Table<?>> void vanished(World world, Kind<Account, T> kind) throws Exception {
        T row = Versions.stored(world, kind);
        Expect.same("deleted rows", 1, world.db().delete(kind.again(world.db(), row)));
        T mine = kind.change(row, account -> account.balance = 1);
        Expect.thrown(StaleRowException.class, () -> world.db().save(mine));
        Expect.same("deleted rows", 0, world.db().delete(mine));
        Expect.same("rows", 0L, kind.all(world).count());
    }

    private static <T extends Table<?>> void oneStatement(World world, Kind<Account, T> kind) throws Exception {
        T row = Versions.stored(world, kind);
        T next = kind.change(row, account -> account.balance = 1);
        long before = world.sent();
        T saved = kind.saved(world.db(), next);
        Expect.same("statements of a save", 1L, world.sent() - before);
        before = world.sent();
        Expect.same("deleted rows", 1, world.db().delete(saved));
        Expect.same("statements of a deletion", 1L, world.sent() - before);
    }

    private static void retried(World world) throws Exception {
        Account row = world.stored(account());
        Account other = world.db().getOne(Account.class, row.id());
        other.note = "theirs";
        world.saveAgain(other);
        row.balance = 7;
        Expect.thrown(OptimisticLockException.class, () -> world.db().save(row));
        Expect.instance("the row", row, world.db().save(row, SaveOptions.retry(1)));
        Account stored = world.db().getOne(Account.class, row.id());
        Expect.same(
                "the note",
                List.of("theirs", "theirs"),
                List.of(String.valueOf(stored.note), String.valueOf(row.note)));
        Expect.same("the balance", List.of(7, 7), List.of(stored.balance, row.balance));
        Expect.same("the versions", List.of(3L, 3L), List.of(stored.version(), row.version()));
    }

    private static void retriedTogether(World world) throws Exception {
        Account row = world.stored(account());
        CyclicBarrier read = new CyclicBarrier(2);
        List<Long> versions = Crowd.run(2, number -> {
            Account mine = world.db().getOne(Account.class, row.id());
            read.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (number == 0) {
                mine.balance = 7;
            } else {
                mine.note = "other";
            }
            return world.db().save(mine, SaveOptions.retry(5)).version();
        });
        Account stored = world.db().getOne(Account.class, row.id());
        Expect.same("the versions", List.of(2L, 3L), versions.stream().sorted().toList());
        Expect.same("the fields", List.of("7", "other"), List.of("" + stored.balance, "" + stored.note));
        Expect.same("the version", 3L, stored.version());
    }

    private static void recordIsNotRetried(World world) throws Exception {
        AccountRecord row = world.stored(AccountRecord_.of("a", 1, null));
        AccountRecord other =
                world.stored(AccountRecord_.with(row).note("theirs").build());
        AccountRecord mine = AccountRecord_.with(row).balance(7).build();
        Versions.lost(row, () -> world.db().save(mine, SaveOptions.retry(5)));
        Expect.same("the stored one", other, world.db().getOne(AccountRecord.class, row.id()));
    }
}
