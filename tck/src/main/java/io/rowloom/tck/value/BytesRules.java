package io.rowloom.tck.value;

import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Sample_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** UUIDs and bytes. */
final class BytesRules implements ValueGroup {

    private static final List<Named<String>> UUIDS = List.of(
            named("00000000-0000-0000-0000-000000000000"),
            named("ffffffff-ffff-ffff-ffff-ffffffffffff"),
            named("80000000-0000-0000-8000-000000000000"),
            named("7fffffff-ffff-7fff-bfff-ffffffffffff"),
            named("0198f2c4-5b7a-7c3d-9e8f-001122334455"),
            named("00112233-4455-6677-8899-aabbccddeeff"));

    private static Named<String> named(String uuid) {
        return Named.of(uuid, uuid);
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("U01", Sample.class)
                        .show("sorted by unsigned bytes", world -> uuidsSorted(world, false))
                        .show("sorted by unsigned bytes, descending", world -> uuidsSorted(world, true))
                        .show("less and greater are unsigned", BytesRules::uuidsCompared)
                        .show("ids are sorted in the same way", BytesRules::idsSorted)
                        .show("ids of version 7 are sorted by their time", BytesRules::idsSortedByTime)
                        .each("comes back", UUIDS, BytesRules::uuidComesBack),
                Rule.core("U03", Sample.class)
                        .show("sorted by unsigned bytes", BytesRules::bytesSorted)
                        .show("less and greater are unsigned", BytesRules::bytesCompared)
                        .show("no bytes are not null", BytesRules::noBytes)
                        .show("every byte comes back", BytesRules::everyByte)
                        .show("a megabyte comes back", BytesRules::megabyte));
    }

    private static Sample token(String uuid) {
        Sample row = new Sample();
        row.token = UUID.fromString(uuid);
        return row;
    }

    private static List<String> ascending(World world) {
        List<String> uuids = new ArrayList<>(UUIDS.stream().map(Named::value).toList());
        for (int i = 0; i < 20; i++) {
            uuids.add(world.words().uuid().toString());
        }
        uuids.sort(Comparator.naturalOrder());
        return uuids;
    }

    private static void uuidsSorted(World world, boolean descending) throws Exception {
        List<String> expected = ascending(world);
        world.storeShuffled(world.db(), expected.stream().map(BytesRules::token).toList());
        List<String> found =
                world
                        .db()
                        .from(Sample.class)
                        .orderBy(descending ? Sample_.token.desc() : Sample_.token.asc())
                        .all()
                        .stream()
                        .map(row -> row.token.toString())
                        .toList();
        Expect.same("the order", descending ? expected.reversed() : expected, found);
    }

    private static void uuidsCompared(World world) throws Exception {
        world.storeShuffled(
                world.db(), UUIDS.stream().map(named -> token(named.value())).toList());
        UUID middle = UUID.fromString("80000000-0000-0000-0000-000000000000");
        Expect.same(
                "less",
                4L,
                world.db().from(Sample.class).where(Sample_.token.lt(middle)).count());
        Expect.same(
                "greater",
                2L,
                world.db().from(Sample.class).where(Sample_.token.ge(middle)).count());
    }

    private static void idsSorted(World world) throws Exception {
        List<String> expected = ascending(world);
        world.storeShuffled(
                world.db(),
                expected.stream()
                        .map(id -> new Sample().withId(UUID.fromString(id)))
                        .toList());
        Expect.same(
                "the order",
                expected,
                world.db().from(Sample.class).orderBy(Sample_.id.asc()).all().stream()
                        .map(row -> row.id().toString())
                        .toList());
    }

    private static void idsSortedByTime(World world) throws Exception {
        List<Sample> rows = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Sample row = new Sample();
            row.count = i;
            Expect.same("the version", 7, row.id().version());
            rows.add(row);
        }
        world.storeShuffled(world.db(), rows);
        Expect.same(
                "the order",
                rows,
                world.db().from(Sample.class).orderBy(Sample_.id.asc()).all());
    }

    private static void uuidComesBack(World world, String uuid) throws Exception {
        Sample row = token(uuid);
        row.maybeToken = row.token;
        Sample read = world.db().getOne(Sample.class, world.stored(row).id());
        Expect.same("the UUID", uuid, read.token.toString());
        Expect.same("the UUID that may be missing", read.token, read.maybeToken);
        Expect.same(
                "the row",
                row,
                world.db().from(Sample.class).where(Sample_.token.eq(row.token)).one());
    }

    private static Sample bytes(byte @Nullable [] maybe) {
        Sample row = new Sample();
        row.maybeBytes = maybe;
        return row;
    }

    private static void bytesSorted(World world) throws Exception {
        List<String> expected = List.of("", "00", "0000", "01", "7f", "7f00", "7fff", "80", "8000", "fe", "ff", "ff00");
        world.storeShuffled(
                world.db(),
                expected.stream().map(hex -> bytes(Ascending.bytes(hex))).toList());
        Expect.same(
                "ascending",
                expected,
                hex(world.db()
                        .from(Sample.class)
                        .orderBy(Sample_.maybeBytes.asc())
                        .all()));
        Expect.same(
                "descending",
                expected.reversed(),
                hex(world.db()
                        .from(Sample.class)
                        .orderBy(Sample_.maybeBytes.desc())
                        .all()));
    }

    private static List<String> hex(List<Sample> rows) {
        return rows.stream()
                .map(row -> row.maybeBytes == null ? "null" : HexFormat.of().formatHex(row.maybeBytes))
                .toList();
    }

    private static void bytesCompared(World world) throws Exception {
        world.storeShuffled(
                world.db(),
                List.of(bytes(Ascending.bytes("7f")), bytes(Ascending.bytes("80")), bytes(new byte[0]), bytes(null)));
        byte[] bound = Ascending.bytes("7fff");
        Expect.same(
                "greater",
                List.of("80"),
                hex(world.db()
                        .from(Sample.class)
                        .where(Sample_.maybeBytes.gt(bound))
                        .all()));
        Expect.same(
                "less",
                2L,
                world.db()
                        .from(Sample.class)
                        .where(Sample_.maybeBytes.lt(bound))
                        .count());
        Expect.same(
                "equal",
                1L,
                world.db()
                        .from(Sample.class)
                        .where(Sample_.maybeBytes.eq(new byte[0]))
                        .count());
        Expect.same(
                "in a list",
                2L,
                world.db()
                        .from(Sample.class)
                        .where(Sample_.maybeBytes.in(List.of(new byte[0], Ascending.bytes("80"))))
                        .count());
    }

    private static void noBytes(World world) throws Exception {
        Sample empty = world.stored(bytes(new byte[0]));
        Sample none = world.stored(bytes(null));
        Expect.same("the bytes", new byte[0], world.db().getOne(Sample.class, empty.id()).maybeBytes);
        Expect.same("the missing bytes", null, world.db().getOne(Sample.class, none.id()).maybeBytes);
        Expect.same(
                "the row without",
                none,
                world.db().from(Sample.class).where(Sample_.maybeBytes.isNull()).one());
    }

    private static void everyByte(World world) throws Exception {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        Expect.same(
                "the bytes",
                all,
                world.db().getOne(Sample.class, world.stored(bytes(all)).id()).maybeBytes);
    }

    private static void megabyte(World world) throws Exception {
        byte[] all = new byte[1 << 20];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (i * 31 + (i >> 8));
        }
        Expect.same(
                "the bytes",
                all,
                world.db().getOne(Sample.class, world.stored(bytes(all)).id()).maybeBytes);
    }
}
