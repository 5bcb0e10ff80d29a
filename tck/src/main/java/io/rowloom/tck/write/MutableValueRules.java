package io.rowloom.tck.write;

import io.rowloom.Table;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.Person_;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Kind;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.twin.Both;
import java.util.List;
import java.util.Objects;

/** Values that can change in place. */
final class MutableValueRules implements WriteGroup {

    @Override
    public List<Rule> rules() {
        return List.of(Rule.core("S21", Person.class, Sample.class)
                .show("a change in place is a change", MutableValueRules::changeInPlace)
                .show("equal bytes in another array are no change", MutableValueRules::equalBytes)
                .both("an array that changes after the save changes nothing", Both.PEOPLE, MutableValueRules::afterSave)
                .both("an array that was read is the row's own", Both.PEOPLE, MutableValueRules::afterRead)
                .show("an array in a condition is copied", MutableValueRules::inCondition)
                .both("null and no bytes are two values", Both.SAMPLES, MutableValueRules::nullAndNone)
                .show("refresh brings the stored bytes back", MutableValueRules::refresh));
    }

    private static Person stored(World world) throws Exception {
        Person row = new Person("n", world.words().word());
        row.photo = new byte[] {1, 2, 3};
        return world.stored(row);
    }

    private static void changeInPlace(World world) throws Exception {
        Person row = stored(world);
        row.photo[1] = 9;
        world.saveAgain(row);
        Expect.same("the bytes", new byte[] {1, 9, 3}, world.db().getOne(Person.class, row.id()).photo);
    }

    private static void equalBytes(World world) throws Exception {
        Person row = stored(world);
        row.photo = new byte[] {1, 2, 3};
        long before = world.sent();
        world.saveAgain(row);
        Expect.same("statements that were sent", 0L, world.sent() - before);
        Expect.same("the bytes", new byte[] {1, 2, 3}, row.photo);
    }

    private static <T extends Table<?>> void afterSave(World world, Kind<Person, T> people) throws Exception {
        byte[] given = {1, 2, 3};
        T row = people.stored(world, fields -> fields.photo = given);
        given[0] = 9;
        people.there(row, fields -> fields.photo)[2] = 9;
        Expect.same("the bytes", new byte[] {1, 2, 3}, people.read(world, row, fields -> fields.photo));
    }

    private static <T extends Table<?>> void afterRead(World world, Kind<Person, T> people) throws Exception {
        T row = people.stored(world, fields -> fields.photo = new byte[] {1, 2, 3});
        T one = people.again(world.db(), row);
        T two = people.all(world).one();
        people.there(one, fields -> fields.photo)[0] = 9;
        Expect.same("the bytes of another copy", new byte[] {1, 2, 3}, people.get(two, fields -> fields.photo));
        Expect.same("the stored bytes", new byte[] {1, 2, 3}, people.read(world, row, fields -> fields.photo));
    }

    private static void inCondition(World world) throws Exception {
        Person row = stored(world);
        byte[] bound = {1, 2, 3};
        var query = world.db().from(Person.class).where(Person_.photo.eq(bound));
        bound[0] = 9;
        Expect.same("the row", row, query.one());
    }

    private static <T extends Table<?>> void nullAndNone(World world, Kind<Sample, T> samples) throws Exception {
        T row = samples.stored(world, fields -> {});
        row = samples.changed(world, row, fields -> fields.maybeBytes = new byte[0]);
        T read = samples.again(world.db(), row);
        Expect.same("the bytes", new byte[0], samples.there(read, fields -> Objects.requireNonNull(fields.maybeBytes)));
    }

    private static void refresh(World world) throws Exception {
        Person row = stored(world);
        row.photo[0] = 9;
        row = world.db().refresh(row);
        Expect.same("the bytes", new byte[] {1, 2, 3}, row.photo);
    }
}
