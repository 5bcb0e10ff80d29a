package io.rowloom.tck.write;

import io.rowloom.Patch;
import io.rowloom.error.MisuseException;
import io.rowloom.tck.model.Owned;
import io.rowloom.tck.model.Owned_;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.PersonBase;
import io.rowloom.tck.model.PersonBase_;
import io.rowloom.tck.model.Place;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Sample_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Patches made of maps, and rows made of bases. */
final class PatchParseRules implements WriteGroup {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S86", Person.class, Sample.class)
                        .show("a property that is absent stays", PatchParseRules::absent)
                        .show("a property that is null becomes null", PatchParseRules::present)
                        .show("texts of every type that has a text", PatchParseRules::texts)
                        .show("numbers that are exactly the same", PatchParseRules::numbers)
                        .show("an embedded record in part", PatchParseRules::embedded)
                        .show("a reference by its id", PatchParseRules::reference),
                Rule.core("S87", Person.class)
                        .show("an unknown property", PatchParseRules::unknown)
                        .show("every problem at once", PatchParseRules::everyProblem)
                        .show("a number that would change", PatchParseRules::inexact)
                        .show("id and timestamps", PatchParseRules::idAndTimestamps),
                Rule.core("S88", Person.class).show("values as they are", PatchParseRules::fromBase));
    }

    private static Map<String, @Nullable Object> map(String name, @Nullable Object value) {
        Map<String, @Nullable Object> map = new HashMap<>();
        map.put(name, value);
        return map;
    }

    private static void absent(World world) throws Exception {
        Person row = new Person("Alice", world.words().word());
        row.age = 41;
        row = world.stored(row);
        row = world.db().update(row, Patch.parse(PersonBase.class, Map.of("name", "Bob")));
        Person read = world.db().getOne(Person.class, row.id());
        Expect.same("the name", "Bob", read.name);
        Expect.same("the age", 41, read.age);
        Patch<PersonBase> patch = Patch.parse(PersonBase.class, map("age", null));
        Expect.holds("null to be present", patch.has(PersonBase_.age));
        Expect.holds("what is absent to be absent", !patch.has(PersonBase_.name));
        Expect.same("the same patch", Patch.of(PersonBase_.age, null), patch);
    }

    private static void present(World world) throws Exception {
        Person row = new Person("Alice", world.words().word());
        row.age = 41;
        row = world.stored(row);
        row = world.db().update(row, Patch.parse(Person.class, map("age", null)));
        Expect.same("the age", null, world.db().getOne(Person.class, row.id()).age);
    }

    private static void texts(World world) throws Exception {
        UUID uuid = world.words().uuid();
        Map<String, Object> texts = Map.of(
                "moment", "2026-01-31T12:00:00.5Z",
                "day", "2026-01-31",
                "span", "PT1H30M",
                "token", uuid.toString(),
                "colour", "YELLOW",
                "rate", "1.25",
                "bytes", "AQI=");
        Sample row = world.db().update(world.stored(new Sample()), Patch.parse(Sample.class, texts));
        Sample read = world.db().getOne(Sample.class, row.id());
        Expect.same("the instant", Instant.parse("2026-01-31T12:00:00.5Z"), read.moment);
        Expect.same("the date", LocalDate.of(2026, 1, 31), read.day);
        Expect.same("the duration", Duration.ofMinutes(90), read.span);
        Expect.same("the UUID", uuid, read.token);
        Expect.same("the constant", "YELLOW", read.colour.name());
        Expect.same("the decimal", 0, read.rate.compareTo(new BigDecimal("1.25")));
        Expect.same("the bytes", new byte[] {1, 2}, read.bytes);
    }

    private static void numbers(World world) throws Exception {
        Map<String, Object> numbers =
                Map.of("count", 7L, "big", new BigInteger("8"), "real", 9, "rate", 0.1, "small", 3.0);
        Sample row = world.db().update(world.stored(new Sample()), Patch.parse(Sample.class, numbers));
        Sample read = world.db().getOne(Sample.class, row.id());
        Expect.same("the int", 7, read.count);
        Expect.same("the long", 8L, read.big);
        Expect.same("the double", 9.0, read.real);
        Expect.same("the short", (short) 3, read.small);
        Expect.same("the decimal", 0, read.rate.compareTo(new BigDecimal("0.1")));
    }

    private static void embedded(World world) throws Exception {
        Sample row = new Sample();
        row.place = new Place("Main", 7, "z");
        row = world.stored(row);
        row = world.db().update(row, Patch.parse(Sample.class, Map.of("place", Map.of("number", 8))));
        Expect.same("the record", new Place("Main", 8, "z"), world.db().getOne(Sample.class, row.id()).place);
        Expect.same(
                "the patch",
                Patch.of(Sample_.place.number, 8),
                Patch.parse(Sample.class, Map.of("place", Map.of("number", 8))));
    }

    private static void reference(World world) throws Exception {
        UUID id = world.words().uuid();
        Patch<Owned> expected = Patch.of(Owned_.owner, io.rowloom.relation.Ref.of(Person.class, id));
        Expect.same("a patch of a UUID", expected, Patch.parse(Owned.class, Map.of("owner", id)));
        Expect.same("a patch of a text", expected, Patch.parse(Owned.class, Map.of("owner", id.toString())));
        Expect.same("a patch of none", Patch.of(Owned_.keeper, null), Patch.parse(Owned.class, map("keeper", null)));
    }

    private static String message(Map<String, ? extends @Nullable Object> values) {
        return String.valueOf(Expect.thrown(MisuseException.class, () -> Patch.parse(Person.class, values))
                .getMessage());
    }

    private static void unknown(World world) {
        String near = message(Map.of("nmae", "Bob"));
        Expect.holds("the message to name the property", near.contains("nmae"));
        Expect.holds("the message to name the near one", near.contains("\"name\""));
        Expect.holds(
                "the message to list what there is", message(Map.of("zzz", 1)).contains("email"));
    }

    private static void everyProblem(World world) {
        String message = message(Map.of("nmae", "Bob", "age", "very-secret-text", "name", 12_345_678));
        Expect.holds(
                "the message to name all",
                message.contains("nmae") && message.contains("Person.age") && message.contains("Person.name"));
        Expect.holds("the message to show no value", !message.contains("secret") && !message.contains("12345678"));
    }

    private static void inexact(World world) {
        for (Object number : List.of(1.5, 2_147_483_648L, new BigDecimal("0.001"), Double.NaN)) {
            Expect.holds(
                    "the message to name the property",
                    message(Map.of("age", number)).contains("Person.age"));
        }
    }

    private static void idAndTimestamps(World world) {
        for (String name : List.of("id", "createdAt", "updatedAt")) {
            Expect.holds(
                    "the message to name the property", message(map(name, null)).contains(name));
        }
    }

    private static void fromBase(World world) throws Exception {
        PersonBase base = new PersonBase();
        base.name = "Alice";
        base.email = world.words().word();
        base.city = "  there ";
        base.age = 5;
        Person row = io.rowloom.tck.model.Person_.from(base);
        Expect.same("the text", "  there ", row.city);
        Expect.same("no time of a first save", null, row.createdAt());
        row = world.stored(row);
        Person read = world.db().getOne(Person.class, row.id());
        Expect.same("the fields", List.of("Alice", base.email, "there"), List.of(read.name, read.email, read.city));
        Expect.same("the age", 5, read.age);
        Expect.same("the base", "  there ", base.city);
    }
}
