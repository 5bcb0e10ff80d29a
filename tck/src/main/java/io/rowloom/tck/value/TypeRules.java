package io.rowloom.tck.value;

import io.rowloom.Table;
import io.rowloom.query.Expression;
import io.rowloom.query.Query;
import io.rowloom.tck.model.Colour;
import io.rowloom.tck.model.Place;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Sample_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Kind;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.twin.Both;
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
                        .both("every value comes back", Both.SAMPLES, SampleFields.all(), TypeRules::comesBack)
                        .both("every value finds its row", Both.SAMPLES, SampleFields.all(), TypeRules::findsItsRow)
                        .both(
                                "every value is written by an update",
                                Both.SAMPLES,
                                SampleFields.all(),
                                TypeRules::isUpdated)
                        .each(
                                "every value is selected by a projection",
                                SampleFields.all(),
                                (world, field) -> isSelected(world, field))
                        .both("a row of defaults comes back", Both.SAMPLES, TypeRules::defaults),
                Rule.core("S11", Sample.class)
                        .both("comes back", Both.SAMPLES, PLACES, TypeRules::placeComesBack)
                        .both(
                                "comes back where it may be missing",
                                Both.SAMPLES,
                                PLACES,
                                TypeRules::maybePlaceComesBack)
                        .both("a missing one comes back as null", Both.SAMPLES, TypeRules::missingPlace)
                        .both("it is set, changed and taken away", Both.SAMPLES, TypeRules::placeChanges)
                        .both("its columns are found and sorted", Both.SAMPLES, TypeRules::placeColumns)
                        .both("its constraints hold", Both.SAMPLES, TypeRules::placeConstraints),
                Rule.core("S12", Sample.class)
                        .show("enums are sorted by name", TypeRules::enumsSorted)
                        .show("an address has no name", TypeRules::addressHasNoName)
                        .show("a link is compared as its text", TypeRules::linkIsText));
    }

    /** Stores every value of a field and reads it back; both the saved and the fresh row have it. */
    static <T extends Table<?>, V> void comesBack(World world, Kind<Sample, T> samples, SampleField<V> field)
            throws Exception {
        for (Named<V> named : world.words().shuffled(field.ascending())) {
            T row = samples.saved(world.db(), field.row(samples, named.value()));
            Expect.same(named.name() + " in the row", named.value(), samples.get(row, field.get()));
            Expect.same(named.name(), named.value(), samples.get(samples.again(world.db(), row), field.get()));
        }
    }

    private static <V> void isSelected(World world, SampleField<V> field) throws Exception {
        List<Sample> rows = field.rows();
        world.storeShuffled(world.db(), rows);
        for (int i = 0; i < rows.size(); i++) {
            Object found = world.db()
                    .from(Sample.class)
                    .where(Sample_.id.eq(rows.get(i).id()))
                    .select(field.column())
                    .one();
            Expect.same(field.ascending().get(i).name(), field.value(i), found);
        }
        Sample bare = world.stored(new Sample());
        Object found = world.db()
                .from(Sample.class)
                .where(Sample_.id.eq(bare.id()))
                .select(field.column())
                .one();
        Expect.same("the value of a new row", field.get().apply(bare), found);
    }

    private static <T extends Table<?>, V> void findsItsRow(World world, Kind<Sample, T> samples, SampleField<V> field)
            throws Exception {
        List<T> rows = samples.shuffled(world, field.rows(samples));
        Expression<T, V> column = samples.column(field.column());
        for (int i = 0; i < rows.size(); i++) {
            T found = world.db()
                    .from(samples.type())
                    .where(column.eq(field.value(i)))
                    .one();
            Expect.same(
                    "the row of " + field.ascending().get(i).name(), rows.get(i).id(), found.id());
        }
    }

    private static <T extends Table<?>, V> void isUpdated(World world, Kind<Sample, T> samples, SampleField<V> field)
            throws Exception {
        T row = samples.stored(world, fields -> {});
        for (Named<V> named : world.words().shuffled(field.ascending())) {
            row = samples.saved(
                    world.db(), samples.change(row, fields -> field.set().accept(fields, named.value())));
            Expect.same(named.name(), named.value(), samples.get(samples.again(world.db(), row), field.get()));
        }
    }

    private static <T extends Table<?>> void defaults(World world, Kind<Sample, T> samples) throws Exception {
        T row = samples.stored(world, fields -> {});
        T read = samples.again(world.db(), row);
        for (Named<SampleField<?>> named : SampleFields.all()) {
            Expect.same(
                    named.name(),
                    samples.get(row, named.value().get()),
                    samples.get(read, named.value().get()));
        }
        Expect.same("text", "", samples.get(read, fields -> fields.text));
        Expect.same("moment", Instant.EPOCH, samples.get(read, fields -> fields.moment));
        Expect.same("money", new BigDecimal("0.00"), samples.get(read, fields -> fields.money));
        Expect.same("place", new Sample().place, samples.get(read, fields -> fields.place));
        Expect.same("maybePlace", null, samples.get(read, TypeRules::maybePlace));
    }

    private static @Nullable Place maybePlace(Sample fields) {
        return fields.maybePlace;
    }

    private static <T extends Table<?>> T at(Kind<Sample, T> samples, Place place, @Nullable Place maybe) {
        return samples.make(fields -> {
            fields.place = place;
            fields.maybePlace = maybe;
        });
    }

    private static <T extends Table<?>> T readBack(World world, Kind<Sample, T> samples, T row) throws Exception {
        return samples.again(world.db(), samples.saved(world.db(), row));
    }

    private static <T extends Table<?>> void placeComesBack(World world, Kind<Sample, T> samples, Place place)
            throws Exception {
        T read = readBack(world, samples, at(samples, place, null));
        Expect.same("the place", place, samples.get(read, fields -> fields.place));
    }

    private static <T extends Table<?>> void maybePlaceComesBack(World world, Kind<Sample, T> samples, Place place)
            throws Exception {
        T read = readBack(world, samples, at(samples, new Place("x", 1, null), place));
        Expect.same("the place", place, samples.get(read, TypeRules::maybePlace));
    }

    private static <T extends Table<?>> void missingPlace(World world, Kind<Sample, T> samples) throws Exception {
        T read = readBack(world, samples, at(samples, new Place("x", 1, "y"), null));
        Expect.same("the place", null, samples.get(read, TypeRules::maybePlace));
    }

    private static <T extends Table<?>> void placeChanges(World world, Kind<Sample, T> samples) throws Exception {
        T row = samples.saved(world.db(), at(samples, new Place("x", 1, "y"), null));
        for (Place place :
                Arrays.asList(new Place("a", 1, null), new Place("a", 2, "z"), null, new Place("b", 0, null))) {
            row = samples.saved(world.db(), samples.change(row, fields -> fields.maybePlace = place));
            Expect.same("the place", place, samples.get(samples.again(world.db(), row), TypeRules::maybePlace));
        }
    }

    private static <T extends Table<?>> void placeColumns(World world, Kind<Sample, T> samples) throws Exception {
        Expression<T, Integer> number = samples.column(Sample_.place.number);
        Expression<T, String> street = samples.column(Sample_.place.street);
        Expression<T, String> zip = samples.column(Sample_.place.zip);
        Expect.same(
                "rows",
                3,
                samples.shuffled(
                                world,
                                List.of(
                                        at(samples, new Place("a", 3, null), null),
                                        at(samples, new Place("b", 2, "x"), null),
                                        at(samples, new Place("c", 1, "y"), null)))
                        .size());
        Query<T> query = world.db().from(samples.type());
        Expect.same(
                "by number",
                List.of("c", "b", "a"),
                streets(samples, query.orderBy(number.asc()).all()));
        Expect.same(
                "by street",
                List.of("b"),
                streets(samples, query.where(street.eq("b")).all()));
        Expect.same(
                "without a zip",
                List.of("a"),
                streets(samples, query.where(zip.isNull()).all()));
    }

    private static <T extends Table<?>> List<String> streets(Kind<Sample, T> samples, List<T> rows) {
        return rows.stream()
                .map(row -> samples.get(row, fields -> fields.place.street()))
                .toList();
    }

    private static <T extends Table<?>> void placeConstraints(World world, Kind<Sample, T> samples) throws Exception {
        String street = world.words().word().repeat(6);
        T row = at(samples, new Place(street, 1, "12345678901234567"), null);
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
