package io.rowloom.tck.write;

import io.rowloom.Patch;
import io.rowloom.tck.model.Reserved;
import io.rowloom.tck.model.Reserved_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.time.Instant;
import java.util.List;

/** Patches of a table with more columns than a mask has bits. */
final class WidePatchRules implements WriteGroup {

    @Override
    public List<Rule> rules() {
        return List.of(Rule.core("S194", Reserved.class)
                .show("what is absent stays as others wrote it", WidePatchRules::absent)
                .show("unsaved changes stay unsaved", WidePatchRules::unsaved)
                .show("what is stored by now is not written again", WidePatchRules::storedByNow)
                .show("what is stored as it is known sends nothing", WidePatchRules::known)
                .show("a change moves updatedAt", WidePatchRules::moves));
    }

    private static Reserved stored(World world) throws Exception {
        Reserved row = new Reserved();
        row.add = 1;
        row.where = 1;
        return world.stored(row);
    }

    private static Reserved read(World world, Reserved row) throws Exception {
        return world.db().getOne(Reserved.class, row.id());
    }

    private static void absent(World world) throws Exception {
        Reserved row = stored(world);
        Reserved other = read(world, row);
        other.where = 2;
        world.saveAgain(other);
        Expect.instance("the row", row, world.db().update(row, Patch.of(Reserved_.add, 3)));
        Reserved now = read(world, row);
        Expect.same("the patched field", 3, now.add);
        Expect.same("the field of the other", 2, now.where);
        Expect.same("what the row knows of it", 1, row.where);
    }

    private static void unsaved(World world) throws Exception {
        Reserved row = stored(world);
        row.where = 7;
        Expect.instance("the row", row, world.db().update(row, Patch.of(Reserved_.add, 3)));
        Expect.same("the unsaved field", 7, row.where);
        Expect.same("the stored field", 1, read(world, row).where);
        world.saveAgain(row);
        Expect.same("the saved field", 7, read(world, row).where);
    }

    private static void storedByNow(World world) throws Exception {
        Reserved row = stored(world);
        Reserved other = read(world, row);
        other.add = 3;
        world.saveAgain(other);
        long before = world.sent();
        Expect.instance("the row", row, world.db().update(row, Patch.of(Reserved_.add, 3)));
        Expect.same("statements", 1L, world.sent() - before);
        Expect.same("the field", 3, row.add);
        Expect.same("when it was changed", other.updatedAt(), row.updatedAt());
        Expect.same("when it was changed", other.updatedAt(), read(world, row).updatedAt());
        world.saveAgain(row);
        Expect.same("when it was changed", other.updatedAt(), read(world, row).updatedAt());
    }

    private static void known(World world) throws Exception {
        Reserved row = stored(world);
        long before = world.sent();
        Expect.instance("the row", row, world.db().update(row, Patch.of(Reserved_.add, 1)));
        Expect.same("statements", 0L, world.sent() - before);
    }

    private static void moves(World world) throws Exception {
        TestClock clock = new TestClock(Instant.parse("2026-01-01T00:00:00Z"));
        var db = world.open(options -> options.clock(clock));
        Reserved row = db.save(new Reserved());
        clock.now = clock.now.plusSeconds(1);
        Expect.instance("the row", row, db.update(row, Patch.of(Reserved_.add, 1)));
        Expect.same("when it was changed", Instant.parse("2026-01-01T00:00:01Z"), row.updatedAt());
        Expect.same(
                "when it was changed",
                row.updatedAt(),
                db.getOne(Reserved.class, row.id()).updatedAt());
    }
}
