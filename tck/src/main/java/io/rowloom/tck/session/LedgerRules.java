package io.rowloom.tck.session;

import io.rowloom.Database;
import io.rowloom.error.MisuseException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.model.Word_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The ledger of units of work, as far as it shows without a network that breaks. */
final class LedgerRules implements SessionGroup {

    @Override
    public List<Rule> rules() {
        return List.of(Rule.core("S126", Word.class)
                .show("without a ledger nobody can be asked", LedgerRules::refused)
                .show("a unit that nobody knows was not applied", LedgerRules::unknownUnit)
                .show("units of long ago are forgotten", LedgerRules::forgotten)
                .show("with a ledger calls and blocks work as without", LedgerRules::works));
    }

    private static Database kept(World world) throws Exception {
        return world.open(options -> options.ledger(true));
    }

    private static void refused(World world) throws Exception {
        Database db = world.db();
        Expect.thrown(MisuseException.class, () -> db.wasApplied(world.words().uuid()));
        Expect.thrown(MisuseException.class, () -> db.forgetUnits(Instant.EPOCH));
    }

    private static void unknownUnit(World world) throws Exception {
        Database db = kept(world);
        UUID unit = world.words().uuid();
        Expect.same("whether it was applied", false, db.wasApplied(unit));
        Expect.same("whether it was applied, asked again", false, db.wasApplied(unit));
    }

    private static void forgotten(World world) throws Exception {
        Database db = kept(world);
        world.storeShuffled(db, List.of(new Word("a"), new Word("b")));
        Expect.same("units of long ago", 0, db.forgetUnits(Instant.EPOCH));
        Expect.holds("no error", db.forgetUnits(Instant.now().plus(Duration.ofDays(1))) >= 0);
        Expect.same("rows", 2L, db.from(Word.class).count());
    }

    private static void works(World world) throws Exception {
        Database db = kept(world);
        Word row = db.save(new Word("a"));
        Expect.thrown(UniqueViolationException.class, () -> db.save(new Word("a")));
        Expect.same(
                "saved rows",
                2,
                db.saveAll(List.of(new Word("b"), new Word("c"))).size());
        db.useTransaction(tx -> {
            row.alias = "x";
            Expect.instance("the saved row", row, tx.save(row));
            Expect.same(
                    "deleted rows",
                    1,
                    tx.from(Word.class).where(Word_.text.eq("b")).delete());
        });
        Expect.same("deleted rows", 1, db.delete(row));
        Expect.same("rows", 1L, db.from(Word.class).count());
    }
}
