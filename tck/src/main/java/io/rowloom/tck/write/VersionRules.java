package io.rowloom.tck.write;

import io.rowloom.Database;
import io.rowloom.Patch;
import io.rowloom.Session;
import io.rowloom.Table;
import io.rowloom.error.MisuseException;
import io.rowloom.error.StaleRowException;
import io.rowloom.query.NumericColumn;
import io.rowloom.query.Shape;
import io.rowloom.tck.model.Account;
import io.rowloom.tck.model.Account_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Kind;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.twin.AccountRecord;
import io.rowloom.tck.twin.AccountRecord_;
import io.rowloom.tck.twin.Both;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/** How rows count how often they were written, and where the number can be asked for. */
final class VersionRules implements WriteGroup {

    /** A shape that takes the version. */
    @Shape(of = Account.class)
    record Counted(String number, long version) {}

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S110")
                        .both("is 0 before the first save and 1 behind it", Both.ACCOUNTS, VersionRules::first)
                        .both("every save of a change adds 1", Both.ACCOUNTS, VersionRules::counts)
                        .both("a save without a change", Both.ACCOUNTS, VersionRules::unchanged)
                        .both("a patch adds 1", Both.ACCOUNTS, VersionRules::patched)
                        .both("of many rows each", Both.ACCOUNTS, VersionRules::savedTogether)
                        .both("an update by condition adds 1", Both.ACCOUNTS, VersionRules::bulk)
                        .both("an upsert adds 1 to a stored row", Both.ACCOUNTS, VersionRules::upserted)
                        .show("modify and replace add 1", VersionRules::modified)
                        .show("a new record with a version is misuse", VersionRules::contradiction),
                Rule.core("S113")
                        .both("a rollback gives it back", Both.ACCOUNTS, VersionRules::rolledBack)
                        .both("so does one of a deletion", Both.ACCOUNTS, VersionRules::deletedAndBack)
                        .both("refresh reads it", Both.ACCOUNTS, VersionRules::refreshed),
                Rule.core("S114")
                        .both("finds and sorts rows", Both.ACCOUNTS, VersionRules::asked)
                        .both("is selected and summed up", Both.ACCOUNTS, VersionRules::selected)
                        .show("a shape takes it", VersionRules::shaped)
                        .both("is nobody's to patch or assign", Both.ACCOUNTS, VersionRules::refused)
                        .both("is a part of the table", Both.ACCOUNTS, VersionRules::validated));
    }

    private static Account account(String number) {
        Account account = new Account();
        account.number = number;
        return account;
    }

    private static <T extends Table<?>> void stands(World world, Kind<Account, T> kind, T row, long version)
            throws Exception {
        Expect.same("the version of the row", version, Versions.of(row));
        Expect.same("the stored version", version, Versions.of(kind.again(world.db(), row)));
    }

    private static <T extends Table<?>> void first(World world, Kind<Account, T> kind) throws Exception {
        T fresh = kind.make(account -> account.number = "a");
        Expect.same("the version of a new row", 0L, Versions.of(fresh));
        stands(world, kind, kind.saved(world.db(), fresh), 1);
    }

    private static <T extends Table<?>> void counts(World world, Kind<Account, T> kind) throws Exception {
        T row = Versions.stored(world, kind);
        for (int version = 2; version < 5; version++) {
            row = kind.changed(world, row, account -> account.balance++);
            stands(world, kind, row, version);
        }
    }

    private static <T extends Table<?>> void unchanged(World world, Kind<Account, T> kind) throws Exception {
        T row = kind.saved(world.db(), Versions.stored(world, kind));
        stands(world, kind, row, kind.isRecord() ? 2 : 1);
    }

    private static <T extends Table<?>> void patched(World world, Kind<Account, T> kind) throws Exception {
        T row = Versions.stored(world, kind);
        T patched = world.db().update(row, patch(kind, 7));
        stands(world, kind, patched, 2);
        stands(world, kind, kind.changed(world, patched, account -> account.note = "x"), 3);
    }

    private static <T extends Table<?>> Patch<T> patch(Kind<Account, T> kind, int balance) {
        NumericColumn<T, Integer> column = kind.column(Account_.balance);
        return Patch.of(column, balance);
    }

    private static <T extends Table<?>> void savedTogether(World world, Kind<Account, T> kind) throws Exception {
        T one = kind.changed(world, Versions.stored(world, kind), account -> account.balance = 1);
        T two = Versions.stored(world, kind);
        T three = kind.make(account -> account.number = "fresh");
        List<T> saved = world.db()
                .saveAll(List.of(
                        kind.change(one, account -> account.balance = 2),
                        kind.change(two, account -> account.balance = 3),
                        three));
        List<Long> versions = new ArrayList<>();
        for (T row : saved) {
            stands(world, kind, row, Versions.of(row));
            versions.add(Versions.of(row));
        }
        Expect.same("the versions", List.of(3L, 2L, 1L), versions);
    }

    private static <T extends Table<?>> void bulk(World world, Kind<Account, T> kind) throws Exception {
        T row = Versions.stored(world, kind);
        NumericColumn<T, Integer> balance = kind.column(Account_.balance);
        Expect.same("changed rows", 1, kind.all(world).where(balance.eq(10)).update(balance.plus(1)));
        Expect.same("changed rows", 0, kind.all(world).where(balance.eq(10)).update(balance.plus(1)));
        Expect.same("the stored version", 2L, Versions.of(kind.again(world.db(), row)));
        Versions.lost(row, () -> world.db().save(kind.change(row, account -> account.note = "blind")), "blind");
    }

    private static <T extends Table<?>> void upserted(World world, Kind<Account, T> kind) throws Exception {
        T first = world.db()
                .upsert(kind.make(account -> account.number = "key"))
                .onConflict(kind.column(Account_.number))
                .save();
        stands(world, kind, first, 1);
        T second = world.db()
                .upsert(kind.make(account -> {
                    account.number = "key";
                    account.balance = 3;
                }))
                .onConflict(kind.column(Account_.number))
                .save();
        stands(world, kind, second, 2);
        stands(world, kind, kind.changed(world, second, account -> account.balance = 4), 3);
        Versions.lost(first, () -> world.db().save(kind.change(first, account -> account.balance = 9)));
    }

    private static void modified(World world) throws Exception {
        Account row = world.stored(account("x"));
        Account changed = world.db().modify(Account.class, row.id(), account -> account.balance++);
        Expect.same("the version", 2L, changed.version());
        Account fresh = account("y");
        Expect.same(
                "the version",
                3L,
                world.db().replace(Account.class, row.id(), account -> fresh).version());
        AccountRecord record = world.stored(AccountRecord_.of("a", 1, null));
        AccountRecord replaced = world.db()
                .replace(
                        AccountRecord.class,
                        record.id(),
                        old -> AccountRecord_.of(old.number(), 2, null).withId(old.id()));
        Expect.same("the version", 2L, replaced.version());
        Expect.same("the stored one", replaced, world.db().getOne(AccountRecord.class, record.id()));
    }

    private static void contradiction(World world) throws Exception {
        AccountRecord fresh = AccountRecord_.of("a", 1, null);
        AccountRecord counted = new AccountRecord(fresh.id(), "a", 1, null, 3, null, null);
        world.db();
        long before = world.sent();
        Expect.thrown(MisuseException.class, () -> world.db().save(counted));
        Expect.same("statements that were sent", before, world.sent());
    }

    private static void undone(World world, Undone work) {
        Expect.thrown(
                NoSuchElementException.class,
                () -> world.db().useTransaction(tx -> {
                    work.in(tx);
                    throw new NoSuchElementException("undo");
                }));
    }

    /** What a rollback takes back. */
    @FunctionalInterface
    private interface Undone {
        void in(Session session) throws Exception;
    }

    private static <T extends Table<?>> void rolledBack(World world, Kind<Account, T> kind) throws Exception {
        T row = Versions.stored(world, kind);
        undone(world, tx -> {
            T once = kind.saved(tx, kind.change(row, account -> account.balance = 1));
            T twice = kind.saved(tx, kind.change(once, account -> account.balance = 2));
            Expect.same("the version inside", 3L, Versions.of(twice));
        });
        Expect.same("the version behind it", 1L, Versions.of(row));
        stands(world, kind, kind.changed(world, row, account -> account.balance = 3), 2);
    }

    private static <T extends Table<?>> void deletedAndBack(World world, Kind<Account, T> kind) throws Exception {
        T row = kind.changed(world, Versions.stored(world, kind), account -> account.balance = 1);
        undone(world, tx -> Expect.same("deleted rows", 1, tx.delete(row)));
        Expect.same("the version behind it", 2L, Versions.of(row));
        Expect.same("deleted rows", 1, world.db().delete(row));
        Expect.thrown(StaleRowException.class, () -> kind.changed(world, row, account -> account.balance = 2));
    }

    private static <T extends Table<?>> void refreshed(World world, Kind<Account, T> kind) throws Exception {
        T row = Versions.stored(world, kind);
        T other = Versions.savedByOther(world.db(), kind, row);
        T fresh = world.db().refresh(row);
        Expect.same("the version", Versions.of(other), Versions.of(fresh));
        stands(world, kind, kind.changed(world, fresh, account -> account.note = "x"), 3);
    }

    private static <T extends Table<?>> void asked(World world, Kind<Account, T> kind) throws Exception {
        T once = Versions.stored(world, kind);
        T thrice = Versions.stored(world, kind);
        for (int i = 0; i < 2; i++) {
            thrice = kind.changed(world, thrice, account -> account.balance++);
        }
        NumericColumn<T, Long> version = Versions.column(kind);
        Expect.same(
                "the rows by version",
                List.of(3L, 1L),
                kind.all(world).orderBy(version.desc()).all().stream()
                        .map(Versions::of)
                        .toList());
        Expect.same(
                "the row",
                once.id(),
                kind.all(world).where(version.eq(1L)).one().id());
        Expect.same(
                "the row",
                thrice.id(),
                kind.all(world).where(version.between(2L, 5L)).one().id());
    }

    private static <T extends Table<?>> void selected(World world, Kind<Account, T> kind) throws Exception {
        kind.changed(world, Versions.stored(world, kind), account -> account.balance++);
        NumericColumn<T, Long> version = Versions.column(kind);
        Expect.same("the versions", List.of(2L), kind.all(world).select(version).all());
        Expect.same(
                "one more",
                List.of(3L),
                kind.all(world).select(version.plus(1L)).all());
    }

    private static void shaped(World world) throws Exception {
        Account row = world.stored(account("x"));
        row.balance++;
        world.saveAgain(row);
        Expect.same(
                "the shape",
                List.of(new Counted(row.number, 2)),
                world.db().from(Account.class).as(Counted.class).all());
    }

    private static <T extends Table<?>> void refused(World world, Kind<Account, T> kind) throws Exception {
        T row = Versions.stored(world, kind);
        NumericColumn<T, Long> version = Versions.column(kind);
        long before = world.sent();
        Expect.thrown(MisuseException.class, () -> world.db().update(row, Patch.of(version, 5L)));
        Expect.thrown(MisuseException.class, () -> kind.all(world).update(version.set(5L)));
        Expect.same("statements that were sent", before, world.sent());
    }

    private static <T extends Table<?>> void validated(World world, Kind<Account, T> kind) throws Exception {
        Database db = world.open(options -> options.models(kind.type()));
        db.schema().validate();
        Expect.same("differences", List.of(), db.schema().differences());
    }
}
