package io.rowloom.tck.value;

import io.rowloom.tck.model.Colour;
import io.rowloom.tck.model.Place;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Sample_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every type that a field can have. */
final class TypeRules implements ValueGroup {

    private static final List<Named<Place>> PLACES = List.of(
            Named.of("all of it", new Place("Main Street", 12, "12345")),
            Named.of("without a zip", new Place("Main Street", 12, null)),
            Named.of("empty and zero", new Place("", 0, "")),
            Named.of("emoji", new Place("\ud83d\ude00".repeat(64), Integer.MIN_VALUE, "\ud83d\ude00".repeat(16))));

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S10", Sample.class)
                        .each("every value comes back", SampleFields.all(), (world, field) -> comesBack(world, field))
                        .each(
                                "every value finds its row",
                                SampleFields.all(),
                                (world, field) -> findsItsRow(world, field))
                        .each(
                                "every value is written by an update",
                                SampleFields.all(),
                                (world, field) -> isUpdated(world, field))
                        .show("a row of defaults comes back", TypeRules::defaults),
                Rule.core("S11", Sample.class)
                        .each("comes back", PLACES, TypeRules::placeComesBack)
                        .each("comes back where it may be missing", PLACES, TypeRules::maybePlaceComesBack)
                        .show("a missing one comes back as null", TypeRules::missingPlace)
                        .show("it is set, changed and taken away", TypeRules::placeChanges)
                        .show("its columns are found and sorted", TypeRules::placeColumns)
                        .show("its constraints hold", TypeRules::placeConstraints),
                Rule.core("S12", Sample.class)
                        .show("enums are sorted by name", TypeRules::enumsSorted)
                        .show("an address has no name", TypeRules::addressHasNoName)
                        .show("a link is compared as its text", TypeRules::linkIsText));
    }

    /** Stores every value of a field and reads it back; both the saved and the fresh row have it. */
    static <V> void comesBack(World world, SampleField<V> field) throws Exception {
        for (Named<V> named : world.words().shuffled(field.ascending())) {
            Sample row = world.stored(field.row(named.value()));
            Expect.same(named.name() + " in the row", named.value(), field.get().apply(row));
            Expect.same(
                    named.name(), named.value(), field.get().apply(world.db().getOne(Sample.class, row.id())));
        }
    }

    private static <V> void findsItsRow(World world, SampleField<V> field) throws Exception {
        List<Sample> rows = field.rows();
        world.storeShuffled(world.db(), rows);
        for (int i = 0; i < rows.size(); i++) {
            Sample found = world.db()
                    .from(Sample.class)
                    .where(field.column().eq(field.value(i)))
                    .one();
            Expect.same("the row of " + field.ascending().get(i).name(), rows.get(i), found);
        }
    }

    private static <V> void isUpdated(World world, SampleField<V> field) throws Exception {
        Sample row = world.stored(new Sample());
        for (Named<V> named : world.words().shuffled(field.ascending())) {
            field.set().accept(row, named.value());
            world.saveAgain(row);
            Expect.same(
                    named.name(), named.value(), field.get().apply(world.db().getOne(Sample.class, row.id())));
        }
    }

    private static void defaults(World world) throws Exception {
        Sample row = world.stored(new Sample());
        Sample read = world.db().getOne(Sample.class, row.id());
        for (Named<SampleField<?>> named : SampleFields.all()) {
            Expect.same(
                    named.name(),
                    named.value().get().apply(row),
                    named.value().get().apply(read));
        }
        Expect.same("text", "", read.text);
        Expect.same("moment", Instant.EPOCH, read.moment);
        Expect.same("money", new BigDecimal("0.00"), read.money);
        Expect.same("place", new Sample().place, read.place);
        Expect.same("maybePlace", null, read.maybePlace);
    }

    private static Sample at(Place place, @Nullable Place maybe) {
        Sample row = new Sample();
        row.place = place;
        row.maybePlace = maybe;
        return row;
    }

    private static void placeComesBack(World world, Place place) throws Exception {
        Sample read =
                world.db().getOne(Sample.class, world.stored(at(place, null)).id());
        Expect.same("the place", place, read.place);
    }

    private static void maybePlaceComesBack(World world, Place place) throws Exception {
        Sample read = world.db()
                .getOne(
                        Sample.class,
                        world.stored(at(new Place("x", 1, null), place)).id());
        Expect.same("the place", place, read.maybePlace);
    }

    private static void missingPlace(World world) throws Exception {
        Sample row = world.stored(at(new Place("x", 1, "y"), null));
        Expect.same("the place", null, world.db().getOne(Sample.class, row.id()).maybePlace);
    }

    private static void placeChanges(World world) throws Exception {
        Sample row = world.stored(at(new Place("x", 1, "y"), null));
        for (Place place :
                Arrays.asList(new Place("a", 1, null), new Place("a", 2, "z"), null, new Place("b", 0, null))) {
            row.maybePlace = place;
            world.saveAgain(row);
            Expect.same("the place", place, world.db().getOne(Sample.class, row.id()).maybePlace);
        }
    }

    private static void placeColumns(World world) throws Exception {
        world.storeShuffled(
                world.db(),
                List.of(
                        at(new Place("a", 3, null), null),
                        at(new Place("b", 2, "x"), null),
                        at(new Place("c", 1, "y"), null)));
        Expect.same(
                "by number",
                List.of("c", "b", "a"),
                streets(world.db()
                        .from(Sample.class)
                        .orderBy(Sample_.place.number.asc())
                        .all()));
        Expect.same(
                "by street",
                List.of("b"),
                streets(world.db()
                        .from(Sample.class)
                        .where(Sample_.place.street.eq("b"))
                        .all()));
        Expect.same(
                "without a zip",
                List.of("a"),
                streets(world.db()
                        .from(Sample.class)
                        .where(Sample_.place.zip.isNull())
                        .all()));
    }

    private static List<String> streets(List<Sample> rows) {
        return rows.stream().map(row -> row.place.street()).toList();
    }

    private static void placeConstraints(World world) throws Exception {
        String street = world.words().word().repeat(6);
        Sample row = at(new Place(street, 1, "12345678901234567"), null);
        world.db();
        Expect.violations(
                world, List.of("place.street", "place.zip"), () -> world.db().save(row), street);
    }

    private static void enumsSorted(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(colour(Colour.YELLOW), colour(Colour.RED), colour(Colour.BLUE)));
        Function<Sample, @Nullable Colour> get = row -> row.maybeColour;
        Expect.same(
                "ascending",
                List.of(Colour.BLUE, Colour.RED, Colour.YELLOW),
                world.db().from(Sample.class).orderBy(Sample_.maybeColour.asc()).all().stream()
                        .map(get)
                        .toList());
        Expect.same(
                "descending",
                List.of(Colour.YELLOW, Colour.RED, Colour.BLUE),
                world.db().from(Sample.class).orderBy(Sample_.maybeColour.desc()).all().stream()
                        .map(get)
                        .toList());
    }

    private static Sample colour(Colour colour) {
        Sample row = new Sample();
        row.maybeColour = colour;
        return row;
    }

    private static void addressHasNoName(World world) throws Exception {
        Sample row = new Sample();
        row.address = InetAddress.getByAddress("a.name.that.is.not.kept", new byte[] {10, 0, 0, 7});
        world.saveAgain(row);
        Expect.same("the address", "/10.0.0.7", literal(row.address));
        Expect.same("the address", "/10.0.0.7", literal(world.db().getOne(Sample.class, row.id()).address));
        Expect.same(
                "the row",
                row,
                world.db()
                        .from(Sample.class)
                        .where(Sample_.address.eq(row.address))
                        .one());
    }

    /** Only an address without a name has nothing before the slash; asking for the name would resolve it. */
    private static String literal(InetAddress address) {
        return address.toString();
    }

    private static void linkIsText(World world) throws Exception {
        Sample row = new Sample();
        row.link = java.net.URI.create("HTTP://Example.com/%c3%a9");
        world.saveAgain(row);
        Expect.same(
                "the text",
                "HTTP://Example.com/%c3%a9",
                world.db().getOne(Sample.class, row.id()).link.toString());
    }
}
